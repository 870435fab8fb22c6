using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Tests.LocalServices.S3;

namespace Tests.LocalServices.Glue;

/// <summary>The repository's own script, run by local mode over captured lines.</summary>
public sealed class ConsolidationTests : IAsyncLifetime
{
    const string Bucket = "artifacts-bucket";
    const string Line = """{"captureData":{"endpointInput":{"data":"[1,\"zwei, drei\"]\n"}},"eventMetadata":{"eventId":"1"}}""";
    LocalMode local = null!;

    public async Task InitializeAsync()
    {
        local = await new LocalMode().StartAsync();
        Directory.CreateDirectory(Path.Combine(local.Folder, "jobs"));
        File.Copy(Path.Combine(Root(AppContext.BaseDirectory), "jobs/consolidate_payloads.py"), Path.Combine(local.Folder, "jobs/consolidate_payloads.py"));
        await DeclareAsync("jobs/consolidate_payloads.py");
        await local.S3.PutBucketAsync(Bucket);
    }

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Fact]
    public async Task Moves_new_lines_as_they_are_and_counts_them()
    {
        string[] broken = ["{\"cut off", "not json at all", "a\u0001b", "\u00fc\u20ac \"quoted\" 'x', ; | \\n"];
        await CaptureAsync("cars", "one", Line, "", broken[0], broken[1]);
        await CaptureAsync("cars", "two", broken[2], broken[3]);

        var run = await RunAsync("cars,bikes");

        run["JobRunState"]!.ToString().ShouldBe("SUCCEEDED", run.ToJsonString());
        (await LinesAsync($"cars/consolidated/dt=2026-11-22/run={run["Id"]}/")).ShouldBe([Line, .. broken]);
        var summary = JsonNode.Parse((await LinesAsync($"cars/consolidated/summaries/run={run["Id"]}/")).Single())!;
        (summary["model"]!.ToString(), summary["lines"]!.GetValue<int>()).ShouldBe(("cars", 5));
        (await KeysAsync("bikes/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reads_each_object_once_and_a_changed_one_again()
    {
        await CaptureAsync("cars", "one", "first");
        await RunAsync("cars");
        await CaptureAsync("cars", "two", "second");
        var second = await RunAsync("cars");
        var nothing = await RunAsync("cars");
        await CaptureAsync("cars", "one", "changed");
        var third = await RunAsync("cars");

        (await LinesOfAsync(second)).ShouldBe(["second"]);
        (await LinesOfAsync(nothing)).ShouldBeEmpty();
        (await LinesOfAsync(third)).ShouldBe(["changed"]);
        var bookmark = (await CallAsync("GetJobBookmark", """{"JobName":"consolidate"}"""))["JobBookmarkEntry"]!;
        (bookmark["Run"]!.GetValue<int>(), bookmark["RunId"]!.ToString()).ShouldBe((4, third["Id"]!.ToString()));
    }

    [Fact]
    public async Task What_a_run_wrote_without_committing_comes_again()
    {
        await CaptureAsync("cars", "one", "first");
        await DeclareAsync("jobs/dies.py");
        var script = await File.ReadAllTextAsync(Path.Combine(local.Folder, "jobs/consolidate_payloads.py"));
        await File.WriteAllTextAsync(Path.Combine(local.Folder, "jobs/dies.py"), script.Replace("    job.commit()", "    sys.exit('killed before the commit')", StringComparison.Ordinal));

        var died = await RunAsync("cars");
        await DeclareAsync("jobs/consolidate_payloads.py");
        var again = await RunAsync("cars");

        (died["JobRunState"]!.ToString(), died["ErrorMessage"]!.ToString()).ShouldBe(("FAILED", "Command failed with exit code 1: killed before the commit"));
        (await LinesOfAsync(died)).ShouldBe(["first"]);
        (await LinesOfAsync(again)).ShouldBe(["first"]);
    }

    [Fact]
    public async Task One_run_at_a_time_and_a_missing_argument_is_named()
    {
        var held = await CallAsync("StartJobRun", """{"JobName":"consolidate","Arguments":{"--BUCKET":"artifacts-bucket"}}""");
        var refused = await local.JsonAsync("AWSGlue.StartJobRun", """{"JobName":"consolidate"}""");
        var ended = await EndAsync(held["JobRunId"]!.ToString());
        var unknown = await local.JsonAsync("AWSGlue.StartJobRun", """{"JobName":"nobody"}""");

        refused.Body["__type"]!.ToString().ShouldBe("ConcurrentRunsExceededException");
        ended["ErrorMessage"]!.ToString().ShouldContain("the following arguments are required: --MODELS, --DATE");
        unknown.Body["__type"]!.ToString().ShouldBe("EntityNotFoundException");
    }

    Task DeclareAsync(string script) => local.DeclareAsync("AWS::Glue::Job", "consolidate", $$"""
        {"Name":"consolidate","Role":"arn:aws:iam::000000000000:role/glue","Command":{"Name":"glueetl","ScriptLocation":"{{script}}","PythonVersion":"3"},
         "DefaultArguments":{"--job-bookmark-option":"job-bookmark-enable","--BUCKET":"{{Bucket}}"},"GlueVersion":"5.0"}
        """);

    Task CaptureAsync(string model, string name, params string[] lines) => local.S3.PutObjectAsync(new PutObjectRequest
    {
        BucketName = Bucket,
        Key = $"{model}/capture/{model}-xgboost/AllTraffic/2026/11/22/10/{name}.jsonl",
        ContentBody = string.Join('\n', lines) + "\n",
    });

    async Task<JsonNode> RunAsync(string models) =>
        await EndAsync((await CallAsync("StartJobRun", $$"""{"JobName":"consolidate","Arguments":{"--MODELS":"{{models}}","--DATE":"2026-11-22"} }"""))["JobRunId"]!.ToString());

    async Task<JsonNode> EndAsync(string run)
    {
        while (true)
        {
            var shown = (await CallAsync("GetJobRun", $$"""{"JobName":"consolidate","RunId":"{{run}}"}"""))["JobRun"]!;
            if (shown["JobRunState"]!.ToString() is not ("STARTING" or "RUNNING")) return shown;
            await Task.Delay(20);
        }
    }

    Task<IReadOnlyList<string>> LinesOfAsync(JsonNode run) => LinesAsync($"cars/consolidated/dt=2026-11-22/run={run["Id"]}/");

    async Task<IReadOnlyList<string>> LinesAsync(string prefix)
    {
        List<string> lines = [];
        foreach (var key in (await KeysAsync(prefix)).Where(key => !key.EndsWith("_SUCCESS", StringComparison.Ordinal)))
        {
            using var found = await local.S3.GetObjectAsync(Bucket, key);
            using var reader = new StreamReader(found.ResponseStream);
            lines.AddRange((await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return lines;
    }

    async Task<IReadOnlyList<string>> KeysAsync(string prefix) =>
        [.. ((await local.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket, Prefix = prefix })).S3Objects ?? []).Select(found => found.Key)];

    async Task<JsonObject> CallAsync(string operation, string input)
    {
        var (status, body) = await local.JsonAsync("AWSGlue." + operation, input);
        status.ShouldBe(200, body.ToJsonString());
        return body;
    }

    static string Root(string folder) => File.Exists(Path.Combine(folder, "Serverless.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
