using Contracts.Configuration;
using ModelFile;

namespace Tests.Rules.ModelFile;

public class AcceptedModelFilesTests
{
    [Fact]
    public void Reads_every_key()
    {
        var configuration = Accepted(ModelFiles.Whole, "used-car-price");

        configuration.Target.ShouldBe("price");
        configuration.Ignore.ShouldBe(["listing_id", "", "listed_on"]);
        configuration.Features.Numeric.ShouldBe(["year", "mileage", "tax", "mpg", "engine_size"]);
        configuration.Features.Categorical.ShouldBe(["make", "model_name", "transmission", "fuel_type"]);
        configuration.Data.MaxRejected.ShouldBe(0.05);
        configuration.Data.Missing.ShouldBe(["", "NA", "?", "-999"]);
        configuration.Split.ShouldBe(new SplitShares { By = "listed_on" });
        configuration.Algorithms.Keys.ShouldBe(["xgboost", "linear-learner"]);
        configuration.Gate.ShouldBe(new GateRules { Threshold = 3000, Unjudged = "accept" });
        configuration.Serving.ShouldBe(new ServingSettings { Autoscale = new AutoscaleSettings { Max = 4 }, Clip = "training" });
        configuration.Monitor.Critical.ShouldBe(["mileage"]);
        configuration.Monitor.LabelsWithin.ShouldBe(TimeSpan.FromDays(30));
        configuration.Monitor.Group.ShouldBe("make");
        configuration.Retrain.ShouldBe(new RetrainPolicy { MaxAge = TimeSpan.FromDays(30), NewRows = 5000 });
    }

    [Fact]
    public void Reads_the_rules_of_each_column()
    {
        var rules = Accepted(ModelFiles.Whole, "used-car-price").Data.Rules;

        rules.Keys.ShouldBe(["price", "mileage", "year", "make"]);
        rules["price"].ShouldBe(new ColumnRule { Min = 100 });
        rules["mileage"].ShouldBe(new ColumnRule { Min = 0, Max = 500_000 });
        (rules["year"].Required, rules["make"].Unique, rules["make"].Matches).ShouldBe((true, true, "[a-z ]+"));
        rules["year"].In.ShouldBe(["2019", "2020.0"]);
        rules["make"].In.ShouldBe(["Audi", "on"]);
    }

    [Theory]
    [InlineData("split: { group: sex }", "sex")]
    [InlineData("ignore: [owner]\nsplit: { group: owner }", "owner")]
    public void Groups_are_made_by_a_feature_or_an_ignored_column(string added, string group) =>
        Accepted(ModelFiles.And(added), "abalone").Split.Group.ShouldBe(group);

    [Fact]
    public void An_ignored_column_may_have_any_name() =>
        Accepted(ModelFiles.And("ignore: [row_id, time, prediction, prediction_xgboost]"), "abalone").Ignore.Count.ShouldBe(4);

    [Fact]
    public void Fills_in_every_default()
    {
        var configuration = Accepted(ModelFiles.Small, "abalone");

        configuration.Ignore.ShouldBeEmpty();
        configuration.Data.MaxRejected.ShouldBe(0.05);
        configuration.Data.Missing.ShouldBe([""]);
        configuration.Data.Rules.ShouldBeEmpty();
        configuration.Split.ShouldBe(new SplitShares());
        configuration.Algorithms["xgboost"].Instance.ShouldBe("ml.m5.xlarge");
        configuration.Serving.ShouldBe(new ServingSettings());
        configuration.Monitor.Every.ShouldBe(TimeSpan.FromHours(1));
        configuration.Retrain.ShouldBe(new RetrainPolicy());
    }

    [Fact]
    public void Keeps_hyperparameters_as_they_were_written()
    {
        var file = ModelFiles.With("{ num_round: 50 }", "{ num_round: 050, eta: 0.10, objective: \"reg:squarederror\", save_model_on_termination: true }");

        Accepted(file, "abalone").Algorithms["xgboost"].Hyperparameters
            .ShouldBe(new Dictionary<string, string> { ["num_round"] = "050", ["eta"] = "0.10", ["objective"] = "reg:squarederror", ["save_model_on_termination"] = "true" });
    }

    [Theory]
    [InlineData("max")]
    [InlineData("median")]
    [InlineData("weighted")]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:cautious-price")]
    [InlineData("arn:aws-cn:lambda:cn-north-1:123456789012:function:cautious-price:live")]
    [InlineData("arn:aws-us-gov:lambda:us-gov-east-1:123456789012:function:cautious-price:12")]
    public void Knows_the_strategies(string strategy) =>
        Accepted(ModelFiles.And($"serving: {{ strategy: \"{strategy}\" }}"), "abalone").Serving.Strategy.ShouldBe(strategy);

    [Fact]
    public void An_empty_section_is_all_defaults() => Accepted(ModelFiles.And("monitor:\nretrain: {}"), "abalone").Retrain.ShouldBe(new RetrainPolicy());

    [Fact]
    public void The_small_file_gives_no_warning() => ModelFileReader.Read(ModelFiles.Small, "abalone").Warnings.ShouldBeEmpty();

    [Fact]
    public void Every_known_part_is_built() => ModelFileReader.Read(ModelFiles.Whole, "used-car-price").Warnings.ShouldBeEmpty();

    [Fact]
    public void Linear_learner_may_be_the_only_algorithm() =>
        Accepted(ModelFiles.With("xgboost: { hyperparameters: { num_round: 50 } }", "linear-learner:"), "abalone").Algorithms.Keys.ShouldBe(["linear-learner"]);

    [Theory]
    [InlineData("abalone")]
    [InlineData("used-car-price")]
    public void Accepts_the_models_of_the_repository(string model)
    {
        var read = ModelFileReader.Read(File.ReadAllText(ModelFiles.Repository($"models/{model}.yaml")), model);

        read.Faults.ShouldBeEmpty();
        read.Warnings.ShouldBeEmpty();
    }

    private static ModelConfiguration Accepted(string yaml, string model)
    {
        var read = ModelFileReader.Read(yaml, model);
        read.Faults.ShouldBeEmpty();
        return read.Configuration.ShouldNotBeNull();
    }
}
