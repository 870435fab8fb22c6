using System.Text.Json;
using Contracts;
using Contracts.Training;
using global::Drops;
using ModelFile;
using PreprocessingTrigger;
using Tests.Rules.Drops;

namespace Tests.Rules.PreprocessingTrigger;

public class ComposedRequests
{
    private static readonly TriggerSettings Settings = new("artifacts", "arn:aws:states:us-east-1:0:stateMachine:TrainModel", new Dictionary<string, string> { ["xgboost"] = "xgb-image", ["linear-learner"] = "lin-image" });

    [Fact]
    public void Names_everything_that_the_machine_needs()
    {
        var file = File("training/abalone/a.csv");

        var request = TrainingRequests.Compose(file, null, ModelFiles.Small, Settings);

        request.Fault.ShouldBeNull();
        request.Places.ShouldBe(new Places("artifacts", $"abalone/runs/{file.Run}"));
        var algorithm = request.Algorithms.ShouldHaveSingleItem();
        algorithm.JobName.ShouldBe($"abalone-{file.Run}-xgb");
        algorithm.Image.ShouldBe("xgb-image");
        algorithm.Endpoint.ShouldBe("abalone-xgboost");
        algorithm.HyperParameters["num_round"].ShouldBe("50");
    }

    [Fact]
    public void Is_written_as_the_machine_reads_it()
    {
        var request = TrainingRequests.Compose(File("training/abalone/a.csv"), null, ModelFiles.Small, Settings);

        var json = JsonSerializer.SerializeToElement(request, ContractsJson.Default.TrainingRequest);

        json.TryGetProperty("fault", out _).ShouldBeFalse();
        json.GetProperty("places").GetProperty("run").GetString().ShouldBe(request.Places!.Run);
        json.GetProperty("algorithms")[0].GetProperty("hyperParameters").GetProperty("num_round").GetString().ShouldBe("50");
        json.GetProperty("configuration").GetProperty("serving").GetProperty("autoscale").GetProperty("min").GetInt32().ShouldBe(1);
        json.GetProperty("drop").GetProperty("copySource").GetString().ShouldStartWith("data-bucket/training/");
    }

    [Fact]
    public void Tells_linear_learner_that_the_target_is_a_number()
    {
        var request = TrainingRequests.Compose(File("training/used-car-price/a.csv"), null, ModelFiles.Whole, Settings);

        request.Algorithms.Select(algorithm => algorithm.Name).ShouldBe(["xgboost", "linear-learner"]);
        request.Algorithms[0].HyperParameters.ShouldBe(new Dictionary<string, string> { ["num_round"] = "200", ["max_depth"] = "6", ["eta"] = "0.1", ["objective"] = "reg:squarederror" });
        request.Algorithms[1].HyperParameters.ShouldBe(new Dictionary<string, string> { ["epochs"] = "15", ["predictor_type"] = "regressor" });
        request.Algorithms[1].JobName.ShouldEndWith("-lin");
        request.Algorithms[1].Image.ShouldBe("lin-image");
    }

    [Fact]
    public void Keeps_an_objective_that_the_file_gives_and_tells_what_has_no_effect()
    {
        var yaml = ModelFiles.With("num_round: 50", "num_round: 50, objective: \"reg:gamma\", early_stopping_rounds: 5");

        var request = TrainingRequests.Compose(File("training/abalone/a.csv"), null, yaml, Settings);

        request.Algorithms.ShouldHaveSingleItem().HyperParameters["objective"].ShouldBe("reg:gamma");
        request.Warnings.ShouldHaveSingleItem().ShouldStartWith("models/abalone.yaml, line 7, column 72: algorithms.xgboost.hyperparameters.early_stopping_rounds: stops nothing without eval_metric");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("broken: [")]
    [InlineData("model: abalone")]
    public void What_the_first_delivery_kept_wins_over_the_file_of_now(string? yamlOfNow)
    {
        var file = File("training/abalone/a.csv");
        var kept = ModelFileReader.Read(ModelFiles.Small, "abalone").Configuration!;

        var request = TrainingRequests.Compose(file, kept, yamlOfNow, Settings);

        JsonSerializer.Serialize(request, ContractsJson.Default.TrainingRequest)
            .ShouldBe(JsonSerializer.Serialize(TrainingRequests.Compose(file, null, ModelFiles.Small, Settings), ContractsJson.Default.TrainingRequest));
    }

    [Fact]
    public void A_model_without_configuration_is_refused_with_both_ways_out()
    {
        var fault = TrainingRequests.Compose(File("training/abalon/a.csv"), null, null, Settings).Fault!;

        fault.Error.ShouldBe("DatasetRejected");
        fault.Cause.ShouldContain("s3://data-bucket/training/abalon/a.csv");
        fault.Cause.ShouldStartWith("a.csv: there is no model abalon; models/abalon.yaml does not exist.\n");
        fault.Cause.ShouldContain("put the new model's YAML at s3://artifacts/models/abalon.yaml");
    }

    [Fact]
    public void A_broken_configuration_is_refused_with_place_and_nearest_key()
    {
        var yaml = ModelFiles.With("gate: { threshold: 2.6 }", "gate: { treshold: 2.6 }");

        var fault = TrainingRequests.Compose(File("training/abalone/a.csv"), null, yaml, Settings).Fault!;

        fault.Error.ShouldBe("DatasetRejected");
        fault.Cause.ShouldContain("models/abalone.yaml");
        fault.Cause.ShouldContain("line 8, column 9: gate.treshold: unknown key");
        fault.Cause.ShouldContain("did you mean threshold?");
        fault.Cause.ShouldContain("then drop a.csv again");
    }

    [Theory]
    [InlineData("training/a.csv", "lies in no model's folder")]
    [InlineData("training/Used_Cars/a.csv", "the folder \"Used_Cars\" cannot be a model")]
    [InlineData("training/abalone/a.xlsx", "does not end in .csv")]
    [InlineData("training/abalone/a", "does not end in .csv")]
    public void Refuses_by_the_key_alone(string key, string said)
    {
        var fault = TrainingRequests.Refuse(File(key)).ShouldNotBeNull();

        fault.Error.ShouldBe("DatasetRejected");
        fault.Cause.ShouldContain(said);
        fault.Cause.ShouldContain($"s3://data-bucket/{key}");
    }

    [Fact]
    public void Refuses_a_file_larger_than_S3_copies()
    {
        var file = DroppedFile.From(S3Records.Record("training/abalone/a.csv", size: 6L << 30), "training/")!;

        TrainingRequests.Refuse(file)!.Cause.ShouldStartWith("a.csv has 6 GiB; a file may have at most 5 GiB.\nDrop fewer rows");
        TrainingRequests.Refuse(file with { Drop = file.Drop with { Size = 5L << 30 } }).ShouldBeNull();
    }

    [Fact]
    public void A_fault_has_a_model_and_a_run_too()
    {
        var file = File("training/a.csv");

        var request = TrainingRequests.Reported(file, TrainingRequests.Refuse(file)!);

        (request.Model, file.Execution).ShouldBe(("unnamed", $"unnamed-{file.Run}"));
        request.Configuration.ShouldBeNull();
    }

    private static DroppedFile File(string key) => DroppedFile.From(S3Records.Record(key), "training/")!;
}
