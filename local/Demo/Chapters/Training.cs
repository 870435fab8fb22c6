using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Amazon.S3.Model;
using Amazon.SageMaker.Model;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.StepFunctions;
using Local.Samples.Play;
using Spectre.Console;

namespace Local.Demo.Chapters;

/// <summary>The main job: a dropped CSV becomes predictions that an app asked for.</summary>
public sealed class Training(Scene scene)
{
    public async Task TellAsync()
    {
        Scene.Title("A file is dropped");
        var clock = Stopwatch.StartNew();
        await TrainAsync();
        await EndpointsAsync();
        await PredictAsync(clock);
        Letters.Whole(scene.NewMail());
    }

    async Task TrainAsync()
    {
        var key = $"training/{Scene.Model}/used-cars.csv";
        var before = DateTime.UtcNow.AddMilliseconds(-50);
        await scene.Cloud.S3.PutObjectAsync(new PutObjectRequest { BucketName = scene.Outputs["DataBucketName"], Key = key, FilePath = scene.UsedCars });
        AnsiConsole.MarkupLineInterpolated($"[bold]Dropped[/] used-cars.csv ({new FileInfo(scene.UsedCars).Length / 1024} KiB) at s3://{scene.Outputs["DataBucketName"]}/{key}\n");
        var pipeline = new Pipeline(scene.Cloud.StepFunctions);
        var arn = await pipeline.StartedAsync(scene.Outputs["TrainModelStateMachineArn"], before, TimeSpan.FromSeconds(30));
        AnsiConsole.MarkupLineInterpolated($"  [grey]{arn.Split(':')[6]}[/]");
        var ended = await pipeline.WatchAsync(arn);
        if (ended.Status != ExecutionStatus.SUCCEEDED) throw new PlayException($"The pipeline ended {ended.Status}: {ended.Error} {ended.Cause}");
    }

    async Task EndpointsAsync()
    {
        var parameters = await scene.Cloud.Parameters.GetParametersByPathAsync(new GetParametersByPathRequest { Path = "/", Recursive = true });
        var parameter = parameters.Parameters?.FirstOrDefault(p => p.Name.EndsWith("/" + Scene.Model, StringComparison.Ordinal)) ?? throw new PlayException($"No parameter announces {Scene.Model}.");
        using var inService = JsonDocument.Parse(parameter.Value);
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Algorithm", "Endpoint", "Held-out rmse", "Training reported").Title("\nThe models in service");
        foreach (var deployment in inService.RootElement.GetProperty("algorithms").EnumerateObject()) table.AddRow(await RowAsync(deployment.Name, deployment.Value));
        AnsiConsole.Write(table);
        if (table.Rows.Count < 2) throw new PlayException("Two algorithms were expected in service. The mail in the outbox says why one is not.");
    }

    async Task<string[]> RowAsync(string algorithm, JsonElement deployment)
    {
        var endpoint = deployment.GetProperty("endpoint").GetString()!;
        var described = await scene.Cloud.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = endpoint });
        if (described.EndpointStatus != "InService") throw new PlayException($"The endpoint {endpoint} is {described.EndpointStatus}.");
        var job = await scene.Cloud.SageMaker.DescribeTrainingJobAsync(new DescribeTrainingJobRequest { TrainingJobName = deployment.GetProperty("savedModel").GetString() });
        var metrics = (job.FinalMetricDataList ?? []).Where(m => m.MetricName.EndsWith("rmse", StringComparison.Ordinal) || m.MetricName.EndsWith(":mse", StringComparison.Ordinal));
        var reported = metrics.Select(m => m.MetricName + " " + (m.Value ?? 0).ToString("N0", CultureInfo.InvariantCulture));
        return [algorithm, $"{endpoint} ({described.EndpointStatus})", "[bold]" + deployment.GetProperty("rmse").GetDouble().ToString("N0", CultureInfo.InvariantCulture) + "[/]", string.Join(", ", reported)];
    }

    async Task PredictAsync(Stopwatch clock)
    {
        var answer = await scene.Api.PredictAsync(Scene.Model, scene.ThreeCars);
        var took = clock.Elapsed;
        AnsiConsole.MarkupLineInterpolated($"\n[bold]Asked[/]  POST {scene.Api.Address}/models/{Scene.Model}/predictions");
        Predictions.Print(scene.ThreeCars, answer.ToJsonString());
        AnsiConsole.MarkupLineInterpolated($"[green]✓[/] Drop to served prediction: [bold]{took.TotalSeconds:0.0} s[/]");
    }
}
