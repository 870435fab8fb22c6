using Amazon.S3.Model;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.StepFunctions.Model;

namespace Tests.EndToEnd.Kill;

/// <summary>What local mode has acknowledged: object versions, parameters, mails and history events.</summary>
public sealed record Kept(IReadOnlySet<string> Facts)
{
    static readonly string[] Machines = ["TrainModel", "TrainAlgorithm", "DeployModel"];

    public static async Task<Kept> OfAsync(Stack stack, string data)
    {
        HashSet<string> facts = [];
        foreach (var bucket in new[] { Stack.DataBucket, Stack.Artifacts })
            await foreach (var version in stack.S3.Paginators.ListVersions(new ListVersionsRequest { BucketName = bucket }).Versions)
                facts.Add($"object {bucket}/{version.Key} {version.VersionId} {version.ETag} {version.Size}");
        foreach (var parameter in (await stack.Parameters.GetParametersByPathAsync(new GetParametersByPathRequest { Path = "/", Recursive = true })).Parameters ?? [])
            facts.Add($"parameter {parameter.Name} {parameter.Version} {parameter.Value}");
        foreach (var machine in Machines)
            foreach (var execution in (await stack.StepFunctions.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = Stack.Machine(machine) })).Executions ?? [])
                foreach (var e in (await stack.StepFunctions.GetExecutionHistoryAsync(new GetExecutionHistoryRequest { ExecutionArn = execution.ExecutionArn, MaxResults = 1000 })).Events ?? [])
                    facts.Add($"event {execution.ExecutionArn} {e.Id} {e.PreviousEventId} {e.Type} {e.Timestamp:O}");
        foreach (var mail in Directory.Exists(Path.Combine(data, "outbox")) ? Directory.EnumerateFiles(Path.Combine(data, "outbox"), "*.eml") : []) facts.Add($"mail {Path.GetFileName(mail)} {File.ReadAllText(mail)}");
        return new Kept(facts);
    }

    /// <summary>Nothing may be lost; a parameter may have gone on to a newer version.</summary>
    public void ShouldBeIn(Kept later) => Facts.Where(f => !f.StartsWith("parameter", StringComparison.Ordinal)).Except(later.Facts).ShouldBeEmpty();
}
