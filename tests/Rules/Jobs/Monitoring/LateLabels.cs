using System.Globalization;
using System.Text;
using System.Text.Json;
using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;
using Jobs;
using Jobs.Monitoring;

namespace Tests.Rules.Jobs.Monitoring;

/// <summary>Labels that arrive late, twice, for nobody, or as no numbers.</summary>
public sealed class LateLabels : IDisposable
{
    private static readonly DateTimeOffset At = MonitorFolder.Deployed.AddDays(2);

    private readonly string root = Directory.CreateTempSubdirectory("quality-").FullName;
    private readonly ModelConfiguration configuration = Cars.Configuration with { Monitor = new() { MinimumRows = 200, Group = "make" } };

    public LateLabels()
    {
        var random = new Random(1);
        var scored = Enumerable.Range(0, 1000).Select(i => (Target: 1000.0 + i, Prediction: 1000.0 + i + (random.Next(2) * 100) - 50)).ToList();
        Put("baseline/processing/input/scored/test.csv.out", string.Concat(scored.Select(row => $"{row.Target},{row.Prediction}\n")));
        Put("baseline/processing/input/test/test.csv", string.Concat(scored.Select((row, i) => $"{row.Target},2010,5,{(i % 4 == 0 ? "audi" : "ford")}\n")));
        Put("baseline/processing/input/configuration/configuration.json", JsonSerializer.Serialize(configuration, ContractsJson.Default.ModelConfiguration));
        QualityBaselineJob.Run(new(Path.Combine(root, "baseline")), TimeProvider.System);
        foreach (var file in Directory.GetFiles(Path.Combine(root, "baseline", "processing", "output")))
            Put($"check/processing/input/baseline/xgboost/{Path.GetFileName(file)}", File.ReadAllText(file));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void As_good_as_at_training_is_clear()
    {
        Predict("check-2", "b", 400);
        Label("2026/labels.csv", "b", 400, off: 50);

        var quality = Judge();

        quality.Outcome.ShouldBe("clear");
        var algorithm = quality.Algorithms.ShouldHaveSingleItem();
        (algorithm.Rows, algorithm.Now.Rmse.Value, algorithm.Judged).ShouldBe((400, 50, true));
        (quality.Labels.Rows, quality.Labels.Labelled, quality.Labels.New, quality.Labels.MedianDelay).ShouldBe((400, 400, 400, TimeSpan.FromHours(38)));
        algorithm.Groups.Select(group => (group.Value, group.Rows, group.Rmse, group.RmseBefore)).ShouldBe([("ford", 300, 50, 50), ("audi", 100, 50, 50)]);
        File.ReadAllText(Output("xgboost", "constraint_violations.json")).ShouldBe("""{"violations":[]}""");
    }

    [Fact]
    public void Worse_than_at_training_is_told_with_the_metric_and_its_bound()
    {
        Predict("check-2", "b", 400);
        Label("labels.csv", "b", 400, off: 80);

        var quality = Judge();

        (quality.Outcome, quality.Summary).ShouldBe(("drift", "xgboost predicts worse than at training, by 400 new labels"));
        quality.Algorithms[0].Violations.Select(violation => violation.Metric).ShouldBe(["mae", "mse", "rmse", "r2"]);
        File.ReadAllText(Output("xgboost", "constraint_violations.json")).ShouldContain("Metric rmse with 80 +/- 0 was GreaterThanThreshold '50'");
        File.ReadAllText(Path.Combine(root, "check", "output", "message")).ShouldBe("CompletedWithViolations: Job completed successfully with 4 violations.");
    }

    [Fact]
    public void Labels_that_come_later_restate_the_earlier_check_and_are_judged_once()
    {
        Predict("check-1", "a", 400);
        Predict("check-2", "b", 300);
        Label("labels.csv", "a", 300, off: 80);
        Put("check/processing/input/merged/check-1.csv", "row_id,time,algorithm,run,prediction,label,first_seen,group\n"
            + string.Concat(Enumerable.Range(0, 50).Select(i => $"a-{i}-0,2026-11-01T10:00:00Z,xgboost,run-2,1000,1080,2026-11-02T00:00:00Z,ford\n")));

        var quality = Judge();

        (quality.Outcome, quality.Algorithms[0].Rows, quality.Labels.Labelled, quality.Labels.New).ShouldBe(("drift", 250, 0, 250));
        var restated = quality.Restated.ShouldHaveSingleItem();
        (restated.Check, restated.LabelledBefore, restated.LabelledNow, restated.Now.Rmse.Value).ShouldBe(("check-1", 50, 300, 80));
        File.ReadAllLines(Output("merged", "check-1.csv")).Length.ShouldBe(301);
        File.ReadAllText(Output("merged", "check-1.csv")).ShouldContain("a-0-0,2026-11-01T10:00:00Z,xgboost,run-2,1000,1080,2026-11-02T00:00:00Z,");
    }

    [Fact]
    public void What_does_not_match_is_counted_and_kept()
    {
        Predict("check-2", "b", 300);
        Label("1.csv", "b", 250, off: 50);
        Put("check/processing/input/ground-truth/2.csv", "row_id,price\nb-0-0,1050\nb-1-0,999\nb-2-0,abc\nnobody-0,5\n");
        Put("check/processing/input/ground-truth/3.csv", "id,price\nx,1\n");

        var labels = Judge().Labels;

        (labels.Repeated, labels.Corrected, labels.Unusable, labels.UnmatchedLabels, labels.UnmatchedRows).ShouldBe((1, 1, 2, 1, 50));
        File.ReadAllText(Output("unmatched-labels.csv")).ShouldBe("row_id,price\nnobody-0,5\n");
        File.ReadAllLines(Output("unmatched-predictions.csv")).Length.ShouldBe(51);
        File.ReadAllText(Output("set-aside.jsonl")).ShouldContain("the header must have row_id and price; it is id,price");
    }

    [Fact]
    public void Too_few_labels_wait()
    {
        Predict("check-2", "b", 300);
        Label("labels.csv", "b", 20, off: 50);

        var quality = Judge();

        (quality.Outcome, quality.Summary).ShouldBe(("quiet", "not enough labels: 20 new ones of 200"));
        Directory.Exists(Path.GetDirectoryName(Output("merged", "x"))).ShouldBeFalse();
    }

    [Fact]
    public void Labels_of_a_run_that_was_replaced_are_known_at_once_and_judge_nobody()
    {
        Predict("check-1", "a", 500, run: "run-1");
        Predict("check-2", "b", 50);
        Label("1.csv", "a", 500, off: 80);
        Label("2.csv", "b", 50, off: 50);

        var quality = Judge();

        (quality.Outcome, quality.Summary, quality.Labels.New).ShouldBe(("quiet", "not enough labels: 50 new ones of 200", 500));
        File.ReadAllLines(Output("merged", "check-1.csv")).Length.ShouldBe(501);
        File.Exists(Output("merged", "check-2.csv")).ShouldBeFalse("they wait for more");
    }

    [Fact]
    public void An_algorithm_with_too_few_labels_waits_alone()
    {
        Predict("check-2", "b", 300);
        Predict("check-3", "c", 50, algorithm: "linear-learner");
        Label("1.csv", "b", 300, off: 50);
        Label("2.csv", "c", 50, off: 50);

        var quality = Judge();

        (quality.Outcome, quality.Summary, quality.Labels.New).ShouldBe(("clear", "as good as at training, by 300 new labels", 300));
        File.Exists(Output("merged", "check-3.csv")).ShouldBeFalse();
    }

    private QualityFindings Judge()
    {
        Put("check/processing/input/configuration/configuration.json", JsonSerializer.Serialize(configuration, ContractsJson.Default.ModelConfiguration));
        WatchedDeployment[] deployments =
        [
            new("xgboost", "cars-xgboost", "run-1", MonitorFolder.Deployed.AddDays(-1), InService: false),
            new("xgboost", "cars-xgboost", "run-2", MonitorFolder.Deployed, InService: true),
            new("linear-learner", "cars-linear-learner", "run-2", MonitorFolder.Deployed, InService: true),
        ];
        Put("check/processing/input/check/check.json", JsonSerializer.Serialize(new("cars", "check-2", At, "run-2", deployments), ContractsJson.Default.MonitorCheck));
        QualityMonitorJob.Run(new ContainerFolders(Path.Combine(root, "check")));
        return JsonSerializer.Deserialize(File.ReadAllText(Output("quality.json")), ContractsJson.Default.QualityFindings)!;
    }

    private void Predict(string check, string id, int rows, string run = "run-2", string algorithm = "xgboost") => Put($"check/processing/input/predictions/{check}/predictions.csv", "row_id,time,algorithm,run,prediction,group\n"
        + string.Concat(Enumerable.Range(0, rows).Select(i => $"{id}-{i}-0,2026-11-01T10:00:00Z,{algorithm},{run},{(1000 + (i * 997 % 1000)).ToString(CultureInfo.InvariantCulture)},{(i % 4 == 0 ? "audi" : "ford")}\n")));

    private void Label(string file, string id, int rows, int off) => Put($"check/processing/input/ground-truth/{file}", "row_id,price\n"
        + string.Concat(Enumerable.Range(0, rows).Select(i => $"{id}-{i}-0,{1000 + (i * 997 % 1000) + (i % 2 == 0 ? off : -off)}\n")));

    private string Output(params string[] parts) => Path.Combine([root, "check", "processing", "output", .. parts]);

    private void Put(string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
    }
}
