using System.Globalization;

namespace Contracts;

/// <summary>Keys in the buckets; in the artifacts bucket where nothing else is said.</summary>
public static class Keys
{
    /// <summary>The folders at the top of the artifacts bucket that are not one model's; no model may be called so.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["models", "monitoring", "notified"];

    public static string ModelFile(string model) => $"models/{model}.yaml";

    /// <summary>The prefix of everything a run makes, without a slash at the end.</summary>
    public static string Run(string model, string run) => $"{model}/runs/{run}";

    public static string Configuration(string model, string run) => $"{Run(model, run)}/configuration.json";

    public static string Evaluation(string model, string run, string algorithm) => $"{Run(model, run)}/{algorithm}/evaluation/evaluation.json";

    /// <summary>What a training report shows of an algorithm's held-out rows.</summary>
    public static string EvaluationDetails(string model, string run, string algorithm) => $"{Run(model, run)}/{algorithm}/evaluation/details.json";

    /// <summary>What each feature is worth to an algorithm's model.</summary>
    public static string Importance(string model, string run, string algorithm) => $"{Run(model, run)}/{algorithm}/evaluation/importance.json";

    /// <summary>The learning curves of an algorithm's training job.</summary>
    public static string Curves(string model, string run, string algorithm) => $"{Run(model, run)}/{algorithm}/curves.json";

    /// <summary>The training report of a run, a page.</summary>
    public static string TrainingReport(string model, string run) => $"{Run(model, run)}/report.html";

    /// <summary>The report of a run's preprocessing.</summary>
    public static string Preprocessing(string model, string run) => $"{Run(model, run)}/report/preprocess.json";

    /// <summary>The prefix of everything that scoring a batch makes on its way, without a slash at the end.</summary>
    public static string Batch(string model, string batch) => $"{model}/batches/{batch}";

    /// <summary>What a batch is scored by, decided once.</summary>
    public static string BatchPlan(string model, string batch) => $"{Batch(model, batch)}/plan.json";

    /// <summary>What became of a batch's rows before they were scored.</summary>
    public static string Preparation(string model, string batch) => $"{Batch(model, batch)}/prepared/report.json";

    /// <summary>What became of a batch's rows.</summary>
    public static string Assembly(string model, string batch) => $"{Batch(model, batch)}/assembled/report.json";

    /// <summary>The prefix of a batch's results in the data bucket, without a slash at the end.</summary>
    public static string Scored(string model, string batch) => $"scored/{model}/{batch}";

    /// <summary>What is in service, as the compare-and-set behind the exported parameter.</summary>
    public static string InService(string model) => $"{model}/in-service.json";

    /// <summary>Says which run may choose a champion and deploy.</summary>
    public static string Lock(string model) => $"{model}/lock.json";

    public static string Ledger(string model, string algorithm, string run) => $"{model}/ledger/{run}-{algorithm}.json";

    /// <summary>Statistics and constraints of a run's raw training rows, without a slash at the end.</summary>
    public static string DataBaseline(string model, string run) => $"{Run(model, run)}/baselines/data";

    /// <summary>Statistics and constraints of an algorithm's held-out predictions, without a slash at the end.</summary>
    public static string QualityBaseline(string model, string run, string algorithm) => $"{Run(model, run)}/baselines/quality/{algorithm}";

    /// <summary>The prefix of a model's labels in the data bucket, with the slash at its end.</summary>
    public static string GroundTruth(string model) => $"ground-truth/{model}/";

    /// <summary>The prefix of what consolidation wrote, with the slash at its end.</summary>
    public static string Consolidated(string model) => $"{model}/consolidated/";

    /// <summary>The prefix of everything that a check makes, without a slash at the end.</summary>
    public static string Check(string model, string check) => $"{model}/monitor/{check}";

    public static string Report(string model, string check) => $"{Check(model, check)}/report.html";

    /// <summary>The prefix of the answers that the checks of a date met, with the slash at its end; partitioned as queries know it.</summary>
    public static string Predictions(string model, DateTimeOffset date) => $"{Predictions(model)}dt={date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/";

    /// <summary>The prefix of all answers that checks met, with the slash at its end.</summary>
    public static string Predictions(string model) => $"monitoring/predictions/model={model}/";

    /// <summary>What was judged and what was told, as checks hand it on.</summary>
    public static string MonitorMemory(string model) => $"{model}/monitor/memory.json";

    public static string LastCheck(string model) => $"{model}/monitor/last.json";

    /// <summary>Says which check may judge.</summary>
    public static string MonitorLock(string model) => $"{model}/monitor/lock.json";

    /// <summary>The marker that an execution's mail was sent.</summary>
    public static string Notified(string execution) => $"notified/{execution}.json";
}
