using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Amazon.S3.Model;
using Amazon.SageMaker.Model;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.StepFunctions;
using Spectre.Console;

namespace Local.Demo;

/// <summary>The main job, told as it happens: a dropped CSV becomes predictions that an app asked for.</summary>
public sealed class Story(Cloud cloud, string repository, string data)
{
    const string Model = "used-car-price";

    public async Task TellAsync()
    {
        var outputs = await cloud.OutputsAsync();
        AnsiConsole.MarkupLineInterpolated($"[green]✓[/] Local mode answers at [bold]{cloud.Url}[/]\n");
        var clock = Stopwatch.StartNew();
        var mailsBefore = Mails();
        await TrainAsync(outputs);
        await EndpointAsync();
        await PredictAsync(outputs, clock);
        await MailAsync(mailsBefore);
        var told = Mails();
        await new Drift(cloud, outputs).TellAsync(Model, Path.Combine(repository, "local/samples/used-cars.csv"), () => MailAsync(told));
        await new Batch(cloud, outputs).ScoreAsync(Model, Path.Combine(repository, "local/samples/used-cars.csv"));
        Places(outputs);
    }

    async Task TrainAsync(IReadOnlyDictionary<string, string> outputs)
    {
        var file = Path.Combine(repository, "local/samples/used-cars.csv");
        var key = $"training/{Model}/used-cars.csv";
        var before = DateTime.UtcNow.AddMilliseconds(-50);
        await cloud.S3.PutObjectAsync(new PutObjectRequest { BucketName = outputs["DataBucketName"], Key = key, FilePath = file });
        AnsiConsole.MarkupLineInterpolated($"[bold]Dropped[/] used-cars.csv ({new FileInfo(file).Length / 1024} KiB) at s3://{outputs["DataBucketName"]}/{key}\n");
        var pipeline = new Pipeline(cloud.StepFunctions);
        var arn = await pipeline.StartedAsync(outputs["TrainModelStateMachineArn"], before, TimeSpan.FromSeconds(30));
        AnsiConsole.MarkupLineInterpolated($"  [grey]{arn.Split(':')[6]}[/]");
        var ended = await pipeline.WatchAsync(arn);
        if (ended.Status != ExecutionStatus.SUCCEEDED) throw new DemoException($"The pipeline ended {ended.Status}: {ended.Error} {ended.Cause}");
    }

    async Task EndpointAsync()
    {
        var parameters = await cloud.Parameters.GetParametersByPathAsync(new GetParametersByPathRequest { Path = "/", Recursive = true });
        var parameter = parameters.Parameters?.FirstOrDefault(p => p.Name.EndsWith("/" + Model, StringComparison.Ordinal)) ?? throw new DemoException($"No parameter announces {Model}.");
        using var inService = JsonDocument.Parse(parameter.Value);
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Algorithm", "Endpoint", "Held-out rmse", "Training reported").Title("\nThe models in service");
        foreach (var deployment in inService.RootElement.GetProperty("algorithms").EnumerateObject()) table.AddRow(await RowAsync(deployment.Name, deployment.Value));
        AnsiConsole.Write(table);
        if (table.Rows.Count < 2) throw new DemoException("Two algorithms were expected in service. The mail in the outbox says why one is not.");
    }

    async Task<string[]> RowAsync(string algorithm, JsonElement deployment)
    {
        var endpoint = deployment.GetProperty("endpoint").GetString()!;
        var described = await cloud.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = endpoint });
        if (described.EndpointStatus != "InService") throw new DemoException($"The endpoint {endpoint} is {described.EndpointStatus}.");
        var job = await cloud.SageMaker.DescribeTrainingJobAsync(new DescribeTrainingJobRequest { TrainingJobName = deployment.GetProperty("savedModel").GetString() });
        var metrics = (job.FinalMetricDataList ?? []).Where(m => m.MetricName.EndsWith("rmse", StringComparison.Ordinal) || m.MetricName.EndsWith(":mse", StringComparison.Ordinal));
        var reported = metrics.Select(m => m.MetricName + " " + (m.Value ?? 0).ToString("N0", CultureInfo.InvariantCulture));
        return [algorithm, $"{endpoint} ({described.EndpointStatus})", "[bold]" + deployment.GetProperty("rmse").GetDouble().ToString("N0", CultureInfo.InvariantCulture) + "[/]", string.Join(", ", reported)];
    }

    async Task PredictAsync(IReadOnlyDictionary<string, string> outputs, Stopwatch clock)
    {
        var body = await File.ReadAllTextAsync(Path.Combine(repository, "local/samples/three-cars.json"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{outputs["ApiUrl"]}/models/{Model}/predictions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("x-api-key", await cloud.ApiKeyAsync(outputs["ApiKeyId"]));
        using var response = await cloud.Http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        var took = clock.Elapsed;
        if (!response.IsSuccessStatusCode) throw new DemoException($"The API answered {(int)response.StatusCode}: {answer}");
        AnsiConsole.MarkupLineInterpolated($"\n[bold]Asked[/]  POST {request.RequestUri}");
        Predictions.Print(body, answer);
        AnsiConsole.MarkupLineInterpolated($"[green]✓[/] Drop to served prediction: [bold]{took.TotalSeconds:0.0} s[/]\n");
    }

    async Task MailAsync(IReadOnlySet<string> before)
    {
        var fresh = Mails().Except(before).Order(StringComparer.Ordinal).ToList();
        if (fresh.Count != 1) throw new DemoException($"One mail was expected in {Path.Combine(data, "outbox")}, {fresh.Count} were written.");
        AnsiConsole.MarkupLine("[bold]The mail[/]");
        foreach (var line in (await File.ReadAllTextAsync(fresh[0])).Trim().Split('\n')) AnsiConsole.MarkupLineInterpolated($"  [grey]│[/] {line.TrimEnd()}");
    }

    void Places(IReadOnlyDictionary<string, string> outputs) =>
        AnsiConsole.MarkupLineInterpolated($"""

            [bold]Where everything lies[/]
              run       s3://{outputs["ArtifactsBucketName"]}/{Model}/runs/
              batch     s3://{outputs["DataBucketName"]}/scored/{Model}/
              mail      {Path.Combine(data, "outbox")}
              logs      {Path.Combine(data, "logs")}
              all state {data}
            Try it yourself: make local
            """);

    HashSet<string> Mails() => Directory.Exists(Path.Combine(data, "outbox")) ? [.. Directory.EnumerateFiles(Path.Combine(data, "outbox"), "*.eml")] : [];
}
