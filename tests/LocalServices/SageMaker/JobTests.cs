using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Tests.LocalServices.SageMaker;

public sealed class JobTests : IAsyncLifetime
{
    SageMakerHost host = null!;

    public async Task InitializeAsync()
    {
        host = await SageMakerHost.StartAsync();
        await host.Objects.PutTextAsync("in/a.csv", "a,b");
        await host.Objects.PutTextAsync("in/deeper/b.csv", "c");
        await host.Objects.PutTextAsync("train/a.csv", "1,2");
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Processes_inputs_into_outputs_and_reports_the_exit_message()
    {
        await host.CallAsync("CreateProcessingJob", Requests.Processing("p1"));

        var end = await EndAsync("ProcessingJob", "p1");

        end["ProcessingJobStatus"]!.ToString().ShouldBe("Completed", end.ToJsonString());
        end["ExitMessage"]!.ToString().ShouldBe("looked at a.csv,deeper");
        host.Objects.Text("out/p1/a.csv").ShouldBe("A,B!");
        ((double)end["ProcessingEndTime"]!).ShouldBeGreaterThanOrEqualTo((double)end["ProcessingStartTime"]!);
    }

    [Fact]
    public async Task A_failed_process_says_why_and_uploads_nothing()
    {
        await host.CallAsync("CreateProcessingJob", Requests.Processing("p2", "fail"));

        var end = await EndAsync("ProcessingJob", "p2");

        end["ProcessingJobStatus"]!.ToString().ShouldBe("Failed");
        end["FailureReason"]!.ToString().ShouldBe("AlgorithmError: the data are no good, exit code: 3");
        host.Objects.Keys("out/p2").ShouldBeEmpty();
    }

    [Fact]
    public async Task Trains_a_model_and_scrapes_its_metrics()
    {
        await host.CallAsync("CreateTrainingJob", Requests.Training("t1"));

        var end = await EndAsync("TrainingJob", "t1");

        end["TrainingJobStatus"]!.ToString().ShouldBe("Completed", end.ToJsonString());
        end["ModelArtifacts"]!["S3ModelArtifacts"]!.ToString().ShouldBe("s3://data/runs/t1/output/model.tar.gz");
        Entry("runs/t1/output/model.tar.gz", "weights").ShouldBe("1,2");
        JsonNode.Parse(Entry("runs/t1/output/output.tar.gz", "seen.json"))!["train"]!["S3DistributionType"]!.ToString().ShouldBe("FullyReplicated");
        end["FinalMetricDataList"]!.AsArray().Select(m => $"{m!["MetricName"]}={m["Value"]}").ShouldBe(["train:rmse=1", "validation:rmse=2"]);
        end["SecondaryStatusTransitions"]!.AsArray().Select(t => t!["Status"]!.ToString()).ShouldBe(["Starting", "Downloading", "Training", "Uploading", "Completed"]);
        host.Log("TrainingJobs", "t1").ShouldContain("train-rmse:1.50000");
    }

    [Fact]
    public async Task Own_metric_definitions_replace_the_built_in_ones()
    {
        var request = Requests.Training("t2");
        request["AlgorithmSpecification"]!["MetricDefinitions"] = new JsonArray(Requests.Parse("""{"Name":"score","Regex":"score=([0-9.]+);"}"""));
        await host.CallAsync("CreateTrainingJob", request);

        var end = await EndAsync("TrainingJob", "t2");

        end["FinalMetricDataList"]!.AsArray().Select(m => $"{m!["MetricName"]}={m["Value"]}").ShouldBe(["score=0.75"]);
    }

    [Fact]
    public async Task A_stopped_training_job_keeps_its_partial_model_and_leaves_no_process()
    {
        await host.CallAsync("CreateTrainingJob", Requests.Training("t3", "hang"));
        await Until(() => Log("t3").Contains("hanging", StringComparison.Ordinal));

        await host.CallAsync("StopTrainingJob", new() { ["TrainingJobName"] = "t3" });
        var end = await EndAsync("TrainingJob", "t3");

        end["TrainingJobStatus"]!.ToString().ShouldBe("Stopped");
        end["SecondaryStatus"]!.ToString().ShouldBe("Stopped");
        Entry("runs/t3/output/model.tar.gz", "weights").ShouldBe("1,2");
        Directory.GetDirectories("/proc").ShouldNotContain(p => Environment(p).Contains("TRAINING_JOB_NAME=t3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_training_job_over_its_time_is_stopped_as_exceeding_it()
    {
        var request = Requests.Training("t4", "hang");
        request["StoppingCondition"]!["MaxRuntimeInSeconds"] = 1;
        await host.CallAsync("CreateTrainingJob", request);

        var end = await EndAsync("TrainingJob", "t4");

        end["TrainingJobStatus"]!.ToString().ShouldBe("Stopped");
        end["SecondaryStatus"]!.ToString().ShouldBe("MaxRuntimeExceeded");
    }

    [Fact]
    public async Task An_input_without_objects_fails_the_job()
    {
        var request = Requests.Training("t5");
        request["InputDataConfig"]![0]!["DataSource"]!["S3DataSource"]!["S3Uri"] = "s3://data/nothing/";
        await host.CallAsync("CreateTrainingJob", request);

        var end = await EndAsync("TrainingJob", "t5");

        end["FailureReason"]!.ToString().ShouldStartWith("ClientError: No S3 objects found under S3 URL \"s3://data/nothing/\"");
    }

    [Fact]
    public async Task Jobs_cut_off_by_a_restart_are_failed()
    {
        await host.CallAsync("CreateTrainingJob", Requests.Training("t6", "hang"));
        await Until(() => Log("t6").Contains("hanging", StringComparison.Ordinal));

        await host.RestartAsync();
        var end = await host.CallAsync("DescribeTrainingJob", new() { ["TrainingJobName"] = "t6" });

        end["TrainingJobStatus"]!.ToString().ShouldBe("Failed");
        end["FailureReason"]!.ToString().ShouldStartWith("InternalServerError: Local mode was stopped");
    }

    Task<JsonObject> EndAsync(string kind, string name) => host.Jobs.WaitAsync(kind, name, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

    string Log(string name)
    {
        try
        {
            return host.Log("TrainingJobs", name);
        }
        catch (IOException)
        {
            return "";
        }
    }

    string Entry(string key, string name)
    {
        using var file = File.OpenRead(host.Objects.Find(key)!.Path);
        using var tar = new TarReader(new GZipStream(file, CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
            if (entry.Name.TrimStart('.', '/') == name) return new StreamReader(entry.DataStream!).ReadToEnd();
        throw new InvalidOperationException($"{key} holds no {name}.");
    }

    static string Environment(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    static async Task Until(Func<bool> condition)
    {
        for (var i = 0; i < 300 && !condition(); i++) await Task.Delay(50);
        condition().ShouldBeTrue();
    }
}
