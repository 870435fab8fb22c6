using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Microsoft.Data.Sqlite;

namespace Tests.EndToEnd;

/// <summary>What the tests of drops ask of a stack: any number at once, each with its own execution and its own mails.</summary>
public sealed partial class Stack
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    readonly ConcurrentDictionary<string, string?> versions = new();

    /// <summary>Puts a file under training/ and gives its version, by which its execution is known.</summary>
    public async Task<string> PutDropAsync(string place, ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray());
        var put = await S3.PutObjectAsync(new PutObjectRequest { BucketName = DataBucket, Key = "training/" + place, InputStream = stream });
        return put.VersionId;
    }

    /// <summary>Drops a file and waits until the execution that it started has ended.</summary>
    public async Task<DescribeExecutionResponse> DropFileAsync(string place, ReadOnlyMemory<byte> content) => await EndOfAsync(await PutDropAsync(place, content));

    public Task<DescribeExecutionResponse> DropFileAsync(string place, string csv) => DropFileAsync(place, Encoding.UTF8.GetBytes(csv));

    /// <summary>The execution that trains on one version of a dropped file, once it has ended.</summary>
    public async Task<DescribeExecutionResponse> EndOfAsync(string version)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(50))
        {
            foreach (var one in await TrainingsAsync())
            {
                if (one.Status != ExecutionStatus.RUNNING && await VersionOfAsync(one.ExecutionArn) == version)
                    return await StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = one.ExecutionArn });
            }
        }

        throw new TimeoutException($"Version {version} has led to no ended execution.");
    }

    /// <summary>The names of all executions of a model, whatever their state.</summary>
    public async Task<IReadOnlyList<string>> TrainingsOfAsync(string model) =>
        [.. (await TrainingsAsync()).Where(one => one.Name[..^21] == model).Select(one => one.Name)];

    /// <summary>All mails about an execution by now, their line ends as the message had them.</summary>
    public IReadOnlyList<string> MailsAbout(string execution)
    {
        var outbox = Path.Combine(folder, "outbox");
        return [.. Directory.EnumerateFiles(outbox, "*.eml").Select(File.ReadAllText).Where(mail => mail.Contains(execution, StringComparison.Ordinal)).Select(mail => mail.ReplaceLineEndings("\n"))];
    }

    /// <summary>Everything in service as text: endpoints with what they serve, endpoint configs, and parameters with values and versions.</summary>
    public async Task<string> InServiceAsync()
    {
        var endpoints = await AskAsync("SageMaker.ListEndpoints", "sagemaker", "{\"MaxResults\":100}");
        var described = await Task.WhenAll(endpoints["Endpoints"]!.AsArray().Select(one => AskAsync("SageMaker.DescribeEndpoint", "sagemaker", new JsonObject { ["EndpointName"] = (string)one!["EndpointName"]! }.ToJsonString())));
        var configs = await AskAsync("SageMaker.ListEndpointConfigs", "sagemaker", "{\"MaxResults\":100}");
        return string.Join('\n', described.Append(configs).Select(document => document.ToJsonString()).Concat(await ParametersAsync()));
    }

    // A page holds ten, and this stack's tests put many models in service.
    async Task<IReadOnlyList<string>> ParametersAsync()
    {
        List<string> found = [];
        for (var request = new GetParametersByPathRequest { Path = "/", Recursive = true }; ;)
        {
            var page = await Parameters.GetParametersByPathAsync(request);
            found.AddRange(page.Parameters.Select(one => $"{one.Name} {one.Version} {one.Value}"));
            if ((request.NextToken = page.NextToken) is null) return found;
        }
    }

    /// <summary>Invokes a function through Lambda's API and gives its answer; a function's error fails the test.</summary>
    public async Task<string> InvokeAsync(string function, JsonNode payload)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Url}/2015-03-31/functions/serverless-mlops-{function}/invocations") { Content = new StringContent(payload.ToJsonString()) };
        request.Headers.Add("X-Amz-Log-Type", "Tail");
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.Headers.TryGetValues("X-Amz-Log-Result", out var tail)) text += Encoding.UTF8.GetString(Convert.FromBase64String(tail.Single()));
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        answer.Headers.Contains("X-Amz-Function-Error").ShouldBeFalse(text);
        return text;
    }

    /// <summary>The event that S3 sent for a version of a dropped file, which a second delivery repeats to the letter.</summary>
    public JsonObject EventOf(string version, DescribeExecutionResponse execution)
    {
        var drop = JsonNode.Parse(execution.Input)!["drop"]!;
        using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "state.db")};Mode=ReadOnly");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT sequence FROM s3_objects WHERE version = $version";
        command.Parameters.AddWithValue("$version", version);
        var sequencer = ((long)command.ExecuteScalar()!).ToString("X18", System.Globalization.CultureInfo.InvariantCulture);
        var key = Uri.EscapeDataString((string)drop["key"]!).Replace("%2F", "/", StringComparison.Ordinal).Replace("%20", "+", StringComparison.Ordinal);
        var described = new JsonObject { ["key"] = key, ["size"] = (long)drop["size"]!, ["versionId"] = version, ["sequencer"] = sequencer };
        return new JsonObject
        {
            ["eventTime"] = (string)drop["time"]!,
            ["eventName"] = "ObjectCreated:Put",
            ["s3"] = new JsonObject { ["bucket"] = new JsonObject { ["name"] = DataBucket }, ["object"] = described },
        };
    }

    /// <summary>The running programs of this stack that work on a model with a given argument.</summary>
    public IReadOnlyList<int> ProcessesOf(string model, string argument)
    {
        var found = new List<int>();
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                var folderOfProcess = new FileInfo($"/proc/{process.Id}/cwd").LinkTarget ?? "";
                if (folderOfProcess.StartsWith(folder, StringComparison.Ordinal) && folderOfProcess.Contains($"/{model}-", StringComparison.Ordinal)
                    && File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(argument, StringComparison.Ordinal)) found.Add(process.Id);
            }
        }

        return found;
    }

    async Task<IReadOnlyList<ExecutionListItem>> TrainingsAsync() =>
        (await StepFunctions.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = Machine("TrainModel"), MaxResults = 1000 })).Executions ?? [];

    async Task<string?> VersionOfAsync(string execution)
    {
        if (versions.TryGetValue(execution, out var known)) return known;
        var input = (await StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = execution })).Input;
        return versions[execution] = (string?)JsonNode.Parse(input)?["drop"]?["versionId"];
    }

    async Task<JsonObject> AskAsync(string target, string service, string body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", target);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/{service}/aws4_request, Signature=0");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!.AsObject();
    }
}
