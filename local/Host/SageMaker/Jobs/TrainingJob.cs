using System.Text.Json.Nodes;
using Local.Host.SageMaker.Programs;

namespace Local.Host.SageMaker.Jobs;

/// <summary>Runs a training job: input channels down, the program with the argument train, model and output data up.</summary>
public sealed class TrainingJob(SageMakerStore store, IObjects objects, ImagePrograms images, ContainerVariables variables, JobPlaces places, TimeProvider time) : IJob
{
    public ResourceKind Kind => ResourceKind.TrainingJob;

    /// <summary>Where model.tar.gz or output.tar.gz of a job goes.</summary>
    public static S3Location Artifact(JsonObject document, string name) =>
        S3Location.Parse((string)document["OutputDataConfig"]!["S3OutputPath"]!).Below($"{(string)document["TrainingJobName"]!}/output/{name}.tar.gz");

    public async Task<JobEnd> RunAsync(JsonObject document, CancellationToken stop)
    {
        var name = (string)document["TrainingJobName"]!;
        var folder = places.Folder(Kind, name);
        using var log = places.Log(Kind, name);
        Next(name, "Downloading");
        Prepare(document, folder);
        stop.ThrowIfCancellationRequested();
        Next(name, "Training");
        var metrics = Metrics.From(document["AlgorithmSpecification"]!["MetricDefinitions"]);
        var run = new ContainerRun(Start(document, folder), Limit(document), line => Note(log, metrics, line));
        var (end, exitCode) = await run.RunAsync(stop);
        if (end == RunEnd.Exited && exitCode != 0) throw Failures.Of(folder, exitCode, log);
        await UploadAsync(document, folder, name);
        places.Clear(Kind, name);
        return End(end) with { Finish = d => Finish(d, metrics, end) };
    }

    void Prepare(JsonObject document, JobFolder folder)
    {
        TrainingFiles.Write(document, folder);
        _ = (folder.Model, folder.OutputData);
        foreach (var channel in document["InputDataConfig"]?.AsArray() ?? [])
        {
            var source = channel!["DataSource"]!["S3DataSource"]!;
            var files = Inputs.Find(objects, (string)source["S3DataType"]!, (string)source["S3Uri"]!);
            Inputs.Place(files, folder.Channel((string)channel["ChannelName"]!));
        }
    }

    ChildStart Start(JsonObject document, JobFolder folder)
    {
        var algorithm = document["AlgorithmSpecification"]!;
        var arguments = algorithm["ContainerArguments"]?.AsArray().Select(a => (string)a!) ?? ["train"];
        var command = images.Command((string)algorithm["TrainingImage"]!, arguments);
        var environment = variables.For(
            folder.Base,
            document["Environment"],
            ("TRAINING_JOB_NAME", (string)document["TrainingJobName"]!),
            ("TRAINING_JOB_ARN", (string)document["TrainingJobArn"]!));
        return new ChildStart(command, environment, folder.Base);
    }

    // A stopped job keeps what it had: the partial model is uploaded too.
    async Task UploadAsync(JsonObject document, JobFolder folder, string name)
    {
        store.Change(Kind, name, d =>
        {
            if ((string?)d["TrainingJobStatus"] == "InProgress") Transitions.Next(d, "Uploading", store.Now);
        });
        await Outputs.ArchiveAsync(objects, folder.Model, Artifact(document, "model"), CancellationToken.None);
        if (Directory.EnumerateFileSystemEntries(folder.OutputData).Any())
            await Outputs.ArchiveAsync(objects, folder.OutputData, Artifact(document, "output"), CancellationToken.None);
    }

    static void Finish(JsonObject document, Metrics metrics, RunEnd end)
    {
        document["FinalMetricDataList"] = metrics.Final();
        if (end == RunEnd.TimedOut) document["SecondaryStatus"] = "MaxRuntimeExceeded";
    }

    void Next(string name, string status) => store.Change(Kind, name, document =>
    {
        if ((string?)document["TrainingJobStatus"] != "InProgress") return;
        Transitions.Next(document, status, store.Now);
        document["TrainingStartTime"] ??= store.Now;
    });

    void Note(LogFile log, Metrics metrics, string line)
    {
        log.Write(line);
        lock (metrics) metrics.Read(line, time.GetUtcNow());
    }

    static JobEnd End(RunEnd end) => new(end == RunEnd.Exited ? "Completed" : "Stopped");

    static TimeSpan Limit(JsonObject document) => TimeSpan.FromSeconds((int)document["StoppingCondition"]!["MaxRuntimeInSeconds"]!);
}
