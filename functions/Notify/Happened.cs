using Contracts.Training;
using Notify.Scoring;

namespace Notify;

/// <summary>What happened: the one fact for the subject, and the sentences under the heading.</summary>
internal static class Happened
{
    public static string Fact(EndedExecution execution, Outcome outcome)
    {
        var results = execution.State?.Results ?? [];
        if (outcome.Fault is { } fault) return Fault(execution, results, fault);
        if (execution.Batch?.Summary is { } summary) return BatchHappened.Fact(execution, summary);
        var named = results.Where(one => one.Outcome == outcome.Word).ToList();
        if (outcome.Word == "deployed" && named.Count > 1 && named.All(one => one.Verdict is not null)) return Deployed(named);
        var result = named[0];
        return (outcome.Word, result.Verdict) switch
        {
            ("superseded", _) => $"run {execution.State?.Run} is older than the one in service",
            ("deployed" or "rejected", { Unjudged: { } why }) => $"{result.Algorithm} cannot be judged, {why}",
            ("deployed", { } verdict) => $"{result.Algorithm}, test rmse {Text.Number(verdict.Rmse)}, threshold {Text.Number(verdict.Threshold)}",
            ("rejected", { } verdict) when verdict.Rmse > verdict.Threshold => $"{result.Algorithm}, test rmse {Text.Number(verdict.Rmse)} above the threshold of {Text.Number(verdict.Threshold)}",
            ("rejected", { } verdict) => $"{result.Algorithm}, test rmse {Text.Number(verdict.Rmse)}, in service {Text.Number(verdict.ChampionRmse)}",
            _ => result.Algorithm,
        };
    }

    private static string Deployed(List<AlgorithmResult> several) =>
        $"{Text.And(several.Select(one => one.Algorithm))}, test rmse {Text.And(several.Select(one => Text.Number(one.Verdict!.Rmse)))}, threshold {Text.Number(several[0].Verdict!.Threshold)}";

    public static IEnumerable<string> Lines(EndedExecution execution, Outcome outcome)
    {
        var (state, results) = (execution.State, execution.State?.Results ?? []);
        if (state?.Drop is { } drop) yield return $"{drop.Name} was dropped{(IsOf(drop, state.Model) ? $" for the model {state.Model}" : "")}; {(execution.Batch is { } batch ? $"batch {batch.Batch}" : $"run {state.Run}")}.";
        if (outcome.Fault is { } fault && results.All(result => result.Outcome != "failed"))
            yield return Ended(execution, fault);
        foreach (var result in results) yield return Sentence(result);
        foreach (var line in execution.Batch?.Summary is { } summary ? BatchHappened.Lines(summary) : []) yield return line;
        if (outcome.Word is "refused" or "rejected" or "superseded") yield return execution.Batch is null ? "Nothing in service was changed." : "Nothing was scored.";
        foreach (var warning in state?.Warnings ?? []) yield return $"Not acted on: {warning}";
    }

    private static string Fault(EndedExecution execution, IReadOnlyList<AlgorithmResult> results, Fault fault)
    {
        if (fault.IsRefusal()) return fault.Parts().Problem.Split('\n') is [var first, var second, ..] && first.EndsWith(':') ? $"{first} {second.TrimStart('-', ' ')}" : Named(execution, fault.Parts().Problem);
        var failed = results.FirstOrDefault(result => result.Outcome == "failed");
        var deployed = string.Join(", ", results.Where(result => result.Outcome == "deployed").Select(result => $"{result.Algorithm} deployed"));
        string[] parts = [deployed, $"{(failed is null ? "" : failed.Algorithm + " ")}{fault.Error}, {fault.Cause.Split('\n')[0]}"];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    /// <summary>The file's name before what is wrong with it, unless that is said already.</summary>
    private static string Named(EndedExecution execution, string cause) =>
        execution.State?.Drop?.Name is { } name && !cause.Contains(name, StringComparison.Ordinal) ? $"{name}: {cause}" : cause;

    /// <summary>The sentence before has named the file.</summary>
    private static string Unnamed(EndedExecution execution, string problem) =>
        execution.State?.Drop?.Name is { } name && problem.StartsWith(name + ": ", StringComparison.Ordinal) ? problem[(name.Length + 2)..] : problem;

    private static bool IsOf(Drop drop, string? model) => drop.Key.Contains($"/{model}/", StringComparison.Ordinal);

    private static string Sentence(AlgorithmResult result) => result.Outcome switch
    {
        "deployed" => $"{result.Algorithm} is in service on endpoint {result.Deployment?.Endpoint}: {result.Verdict?.Reason}",
        "rejected" => $"{result.Algorithm} was rejected by the gate: {result.Verdict?.Reason}",
        "superseded" => $"{result.Algorithm} was not put into service: {(Newer(result) is { } newer ? $"run {newer}, of a newer drop," : "a newer run")} is there already.",
        _ => Failed(result.Algorithm, Outcome.FaultOf(result)),
    };

    private static string Ended(EndedExecution execution, Fault fault) => execution switch
    {
        _ when fault.IsRefusal() => $"The file was refused: {Unnamed(execution, fault.Parts().Problem)}",
        { IsUnsent: true } => $"The {(execution.Check is not null ? "check" : execution.Batch is null ? "run" : "batch")} came to its end, but its report could not be sent. {fault.Error}: {fault.Cause}",
        _ => $"{execution.Pipeline} failed with {fault.Error}: {fault.Cause}",
    };

    private static string? Newer(AlgorithmResult result) => result.NewerRun ?? (result.Outcome == "superseded" ? result.Deployment?.Run : null);

    private static string Failed(string algorithm, Fault fault) => $"{algorithm} failed with {fault.Error}: {fault.Cause}";
}
