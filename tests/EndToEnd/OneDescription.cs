using System.Text.Json.Nodes;
using Amazon.StepFunctions.Model;

namespace Tests.EndToEnd;

/// <summary>Local mode runs the same bytes that are deployed.</summary>
public sealed class OneDescription
{
    [Fact]
    public async Task Renaming_a_state_in_a_copied_tree_shows_in_the_next_execution_without_a_rebuild()
    {
        var tree = CopyOfTheTree();
        var file = Path.Combine(tree, "statemachines/train-model.asl.json");
        await using var stack = await Stack.StartAsync(tree);

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"Is The Drop Usable\"", "\"Is This Drop Usable\"", StringComparison.Ordinal));
        var ended = await stack.DropAsync("nobody-knows-it", "a.csv", "a,b\n1,2\n");

        (await stack.StatesOfAsync(ended.ExecutionArn))[0].ShouldBe("Is This Drop Usable");
        Directory.Delete(tree, recursive: true);
    }

    [Fact]
    public async Task A_described_state_machine_is_its_file_after_substitution()
    {
        await using var stack = await Stack.StartAsync();

        var described = await stack.StepFunctions.DescribeStateMachineAsync(new DescribeStateMachineRequest { StateMachineArn = Stack.Machine("DeployModel") });

        var file = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "statemachines/deploy-model.asl.json"));
        var expected = file.Replace("${ArtifactsBucketName}", Stack.Artifacts, StringComparison.Ordinal)
            .Replace("${ExportConfigurationFunctionArn}", "arn:aws:lambda:us-east-1:000000000000:function:serverless-mlops-ExportConfiguration", StringComparison.Ordinal);
        described.Definition.ShouldBe(expected);
    }

    [Fact]
    public void Nothing_that_is_deployed_knows_of_local_mode()
    {
        string[] words = ["local mode", "localmode", "127.0.0.1", "localhost", "islocal", "4566"];
        var files = new[] { "functions", "jobs", "statemachines" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal));

        var knowing = files.Where(f => words.Any(w => File.ReadAllText(f).Contains(w, StringComparison.OrdinalIgnoreCase)));

        knowing.ShouldBeEmpty();
    }

    /// <summary>Sources by copy, builds by link: what a state machine's author changes is the sources.</summary>
    internal static string CopyOfTheTree()
    {
        var tree = Directory.CreateTempSubdirectory("tree-").FullName;
        foreach (var file in new[] { "template.yaml", "samconfig.toml" }) File.Copy(Path.Combine(Repository.Root, file), Path.Combine(tree, file));
        foreach (var folder in new[] { "functions", "jobs", "local" }) Directory.CreateSymbolicLink(Path.Combine(tree, folder), Path.Combine(Repository.Root, folder));
        foreach (var folder in new[] { "statemachines", "models" })
        {
            Directory.CreateDirectory(Path.Combine(tree, folder));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder))) File.Copy(file, Path.Combine(tree, folder, Path.GetFileName(file)));
        }

        return tree;
    }
}
