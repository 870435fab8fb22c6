using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Tests.EndToEnd.Monitoring;

namespace Tests.EndToEnd;

/// <summary>What the tests of monitoring ask of a stack: traffic, checks on demand, and what was judged.</summary>
public sealed partial class Stack
{
    const int RowsPerCall = 100;

    // Captured files, which never change; one test at a time asks of a stack.
    readonly HashSet<string> known = [];

    /// <summary>Asks for predictions of rows, in calls of a hundred at once, and waits until all are captured.</summary>
    public async Task AskAsync(string model, string call, IEnumerable<JsonObject> rows)
    {
        var calls = rows.Chunk(RowsPerCall).Select((part, number) => (Id: $"{call}.{number}", Part: part)).ToList();
        var key = await ApiKeyAsync();
        await Task.WhenAll(calls.Select(async one =>
        {
            var (status, answer) = await PredictAsync(model, new JsonObject { ["inferenceId"] = one.Id, ["instances"] = new JsonArray([.. one.Part]) }, key);
            status.ShouldBe(200, answer.ToJsonString());
        }));
        await CapturedAsync(model, [.. calls.Select(one => one.Id)]);
    }

    /// <summary>Invokes StartPipeline, as people do.</summary>
    public async Task<JsonObject> StartPipelineAsync(string payload)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Url}/2015-03-31/functions/serverless-mlops-StartPipeline/invocations") { Content = new StringContent(payload) };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/lambda/aws4_request, Signature=0");
        using var response = await http.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    /// <summary>Checks a model on demand, to the end.</summary>
    public async Task<DescribeExecutionResponse> CheckAsync(string model)
    {
        var started = await StartPipelineAsync($$"""{"pipeline":"monitor-model","model":"{{model}}"}""");
        return await EndedAsync(started["execution"]?.ToString() ?? throw new InvalidOperationException(started.ToJsonString()));
    }

    public async Task<DescribeExecutionResponse> EndedAsync(string execution)
    {
        while (true)
        {
            var state = await StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = execution });
            if (state.Status != ExecutionStatus.RUNNING) return state;
            await Task.Delay(50);
        }
    }

    /// <summary>The ids of all rows that some check counted as judged, each as often as it was.</summary>
    public async Task<IReadOnlyList<string>> JudgedAsync(string model)
    {
        var memory = await KeysAsync($"{model}/monitor/memory.json") is [_] ? JsonNode.Parse(await TextAsync($"{model}/monitor/memory.json")) : null;
        List<string> rows = [];
        foreach (var check in memory?["past"]!.AsArray().Select(past => past!["check"]!.ToString()) ?? [])
            rows.AddRange((await TextAsync($"{model}/monitor/{check}/data/rows.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]));
        return rows;
    }

    /// <summary>What queries and labels see: the answers to rows that were judged, once, and nothing of checks that failed.</summary>
    public async Task AnswersArePublishedOnceAsync(IEnumerable<string> judged)
    {
        var answers = await Task.WhenAll((await KeysAsync("monitoring/predictions/")).Select(TextAsync));
        var rows = answers.SelectMany(Csv.Table).Select(row => (Id: row["row_id"], Run: row["run"])).ToList();
        rows.ShouldBeUnique();
        judged.Except(rows.Select(row => row.Id)).ShouldBeEmpty();
    }

    public async Task<IReadOnlyList<string>> KeysAsync(string prefix) =>
        [.. ((await S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Artifacts, Prefix = prefix })).S3Objects ?? []).Select(found => found.Key)];

    /// <summary>What the API answers to a GET.</summary>
    public async Task<(int Status, string Body, string? Type)> GetAsync(string path)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{await OutputAsync("ApiUrl")}/{path}");
        request.Headers.Add("x-api-key", await ApiKeyAsync());
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.ToString());
    }

    public async Task CapturedAsync(string model, HashSet<string> calls)
    {
        for (var tries = 0; tries < 500; tries++, await Task.Delay(20))
        {
            foreach (var key in (await KeysAsync($"{model}/capture/")).Where(key => !known.Contains(key)))
            {
                var text = await TextAsync(key);
                calls.RemoveWhere(call => text.Contains($"\"{call}\"", StringComparison.Ordinal));
                known.Add(key);
            }

            if (calls.Count == 0) return;
        }

        throw new TimeoutException($"These calls were not captured: {string.Join(", ", calls)}.");
    }
}
