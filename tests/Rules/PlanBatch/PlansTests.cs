using Contracts.Configuration;
using Contracts.Scoring;
using Contracts.Serving;
using Contracts.Training;
using PlanBatch;

namespace Tests.Rules.PlanBatch;

public class PlansTests
{
    private static readonly ScoringRequest Request = new("cars", "20261121100005-ab12c", Dropped("scoring/cars/november.csv"));

    [Fact]
    public void Models_of_the_same_columns_share_a_layout()
    {
        var plan = Plan([Version("xgboost", "year", "make"), Version("linear-learner", "year", "make")]);

        plan.Layouts.ShouldHaveSingleItem().Columns.ShouldBe([new BatchColumn("year", true), new BatchColumn("make", false)]);
        plan.Algorithms.Select(algorithm => algorithm.Layout).ShouldBe(["layout-1", "layout-1"]);
    }

    [Fact]
    public void A_layout_knows_how_long_the_widest_model_makes_its_rows()
    {
        var plan = Plan([Version("xgboost", "year", "make"), Wide(Version("linear-learner", "year", "make"), 200)]);

        plan.Layouts.ShouldHaveSingleItem().EncodedBytes.ShouldBe(25 + (2 * 201));
    }

    [Fact]
    public void Models_of_other_columns_or_another_order_have_layouts_of_their_own()
    {
        var plan = Plan([Version("xgboost", "year", "make"), Version("linear-learner", "make", "year")]);

        plan.Layouts.Select(layout => string.Join(' ', layout.Columns.Select(column => column.Name))).ShouldBe(["year make", "make year"]);
        plan.Algorithms.Select(algorithm => algorithm.Layout).ShouldBe(["layout-1", "layout-2"]);
    }

    [Fact]
    public void Says_who_scores_under_which_name_on_which_instance()
    {
        var algorithm = Plan([Version("linear-learner", "year")]).Algorithms.ShouldHaveSingleItem();

        (algorithm.SavedModel, algorithm.JobName, algorithm.Instance, algorithm.Rank).ShouldBe(("saved-linear-learner", "cars-20261121100005-ab12c-lin", "ml.c5.xlarge", 0));
    }

    [Theory]
    [InlineData("max", true)]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:own", true)]
    [InlineData("blend", false)]
    public void Two_models_need_a_strategy_that_is_built_or_a_function(string strategy, bool fits) =>
        (PlanRules.Refuse(Plan([Version("xgboost", "year"), Version("linear-learner", "year")], strategy)) is null).ShouldBe(fits);

    [Theory]
    [InlineData(5L << 30, null)]
    [InlineData((5L << 30) + (1L << 28), "big.csv has 5.25 GiB; a file may have at most 5 GiB.\nSplit it")]
    public void A_file_larger_than_S3_copies_is_refused(long size, string? said)
    {
        var fault = PlanRules.Refuse(Plan([Version("xgboost", "year")], parts: [new FoundPart("a.csv", "", 1), new FoundPart("big.csv", "", size)]));

        (fault is null).ShouldBe(said is null);
        if (said is not null) fault!.Cause.ShouldContain(said);
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(400, false)]
    public void Names_that_the_machine_could_not_remember_are_refused(int length, bool fits) =>
        (PlanRules.Refuse(Plan([Version("xgboost", "year")], parts: [.. Enumerable.Range(0, 500).Select(i => new FoundPart($"{i}.csv", new string('k', length), 1))])) is null).ShouldBe(fits);

    [Fact]
    public void One_model_needs_no_strategy() => PlanRules.Refuse(Plan([Version("xgboost", "year")], "arn:x")).ShouldBeNull();

    [Theory]
    [InlineData("scoring/cars/november.csv", "november")]
    [InlineData("scoring/cars/november.csv.gz", "november")]
    [InlineData("scoring/cars/2026/november/_SUCCESS", "november")]
    [InlineData("scoring/cars/november.manifest", "november")]
    [InlineData("scoring/cars/.csv", ".csv")]
    public void A_batch_is_called_as_its_file_folder_or_manifest(string key, string name) =>
        PlanRules.Plan(Request with { Drop = Dropped(key) }, Serving("max"), [Version("xgboost", "year")], []).Name.ShouldBe(name);

    [Fact]
    public void No_two_results_have_the_same_name() =>
        ResultNames.Of(["a.csv", "a.csv.gz", "A.csv", "a.rejected.csv", "b.csv"]).ShouldBe(["a", "a-2", "A-3", "a.rejected-2", "b"]);

    [Fact]
    public void Long_names_are_cut_between_characters()
    {
        var stem = ResultNames.Of([new string('a', 199) + "😀.csv"]).ShouldHaveSingleItem();

        stem.ShouldBe(new string('a', 199));
    }

    [Theory]
    [InlineData(1_000, "a.csv", 30)]
    [InlineData(10_000_000_000, "a.csv", 60)]
    [InlineData(10_000_000_000, "a.csv.gz", 600)]
    [InlineData(long.MaxValue / 2, "a.csv", 16_000)]
    public void The_disk_grows_with_the_files(long size, string name, int gb) => PlanRules.VolumeGb([new BatchFile(name, "a", "00000.csv", "", size)]).ShouldBe(gb);

    [Theory]
    [InlineData(true, "nothing of the model cars is in service yet", "training/cars/")]
    [InlineData(false, "there is no model cars", "s3://artifacts/models/cars.yaml")]
    public void Without_a_model_in_service_tells_what_to_do(bool isKnown, string problem, string remedy)
    {
        var fault = PlanRules.NothingInService(Request, isKnown, "s3://artifacts/models/cars.yaml");

        fault.Cause.ShouldContain(problem);
        fault.Cause.ShouldContain(remedy);
    }

    private static BatchPlan Plan(IReadOnlyList<ServedVersion> models, string strategy = "max", IReadOnlyList<FoundPart>? parts = null) => PlanRules.Plan(Request, Serving(strategy), models, parts ?? []);

    private static InService Serving(string strategy) => new("cars", strategy, new Dictionary<string, Deployment>(), ["linear-learner", "xgboost"]);

    private static ServedVersion Version(string algorithm, params string[] columns) => new(
        new Deployment("deployed", algorithm, "e", "c", $"saved-{algorithm}", "20261101100000-00000", "k", 2, DateTimeOffset.UnixEpoch),
        new ModelFeatures("price", [.. columns.Select(name => new ModelFeature { Name = name, Type = name == "make" ? "categorical" : "numeric" })]),
        new ModelConfiguration { Model = "cars", Target = "price", Features = new(), Algorithms = new Dictionary<string, AlgorithmSettings> { [algorithm] = new() { Instance = "ml.c5.xlarge" } }, Gate = new() { Threshold = 1 } },
        new ColumnSummary(1, 1, 0, 2));

    private static ServedVersion Wide(ServedVersion version, int categories) => version with
    {
        Features = version.Features with { Features = [.. version.Features.Features.Select(feature => feature.IsNumeric ? feature : feature with { Categories = [.. Enumerable.Range(0, categories).Select(i => $"{i}")], Missing = true })] },
    };

    private static Drop Dropped(string key) => new("data", key, "v1", key.Split('/')[^1], $"data/{key}?versionId=v1", DateTimeOffset.UnixEpoch, 10);
}
