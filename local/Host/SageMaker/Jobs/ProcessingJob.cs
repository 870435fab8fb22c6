using System.Text.Json.Nodes;
using Local.Host.SageMaker.Programs;

namespace Local.Host.SageMaker.Jobs;

/// <summary>Runs a processing job: inputs down, the program with the request's arguments, outputs up when it succeeded.</summary>
public sealed class ProcessingJob(SageMakerStore store, IObjects objects, ImagePrograms images, ContainerVariables variables, JobPlaces places) : IJob
{
    static readonly string[] Members = ["ProcessingJobArn", "ProcessingJobName", "AppSpecification", "Environment", "ProcessingInputs", "ProcessingOutputConfig", "ProcessingResources", "RoleArn", "StoppingCondition"];

    public ResourceKind Kind => ResourceKind.ProcessingJob;

    public async Task<JobEnd> RunAsync(JsonObject document, CancellationToken stop)
    {
        var name = (string)document["ProcessingJobName"]!;
        var folder = places.Folder(Kind, name);
        using var log = places.Log(Kind, name);
        store.Change(Kind, name, d => d["ProcessingStartTime"] = store.Now);
        Prepare(document, folder);
        stop.ThrowIfCancellationRequested();
        var run = new ContainerRun(Start(document, folder), TimeSpan.FromSeconds((int)document["StoppingCondition"]!["MaxRuntimeInSeconds"]!), log.Write);
        var (end, exitCode) = await run.RunAsync(stop);
        var finish = Message(folder.Note("message"));
        if (end != RunEnd.Exited) return new JobEnd("Stopped") { Finish = finish };
        if (exitCode != 0) return new JobEnd("Failed", Failures.Of(folder, exitCode, log).Message) { Finish = finish };
        await UploadAsync(document, folder);
        places.Clear(Kind, name);
        return new JobEnd("Completed") { Finish = finish };
    }

    void Prepare(JsonObject document, JobFolder folder)
    {
        folder.Write("config/resourceconfig.json", TrainingFiles.Resources());
        folder.Write("config/processingjobconfig.json", Config(document));
        foreach (var input in document["ProcessingInputs"]?.AsArray() ?? [])
        {
            var s3 = input!["S3Input"]!;
            var target = Directory.CreateDirectory(folder.Local((string)s3["LocalPath"]!)).FullName;
            Inputs.Place(Inputs.Find(objects, (string)s3["S3DataType"]!, (string)s3["S3Uri"]!), target);
        }
        foreach (var output in Outs(document)) Directory.CreateDirectory(folder.Local((string)output["LocalPath"]!));
    }

    ChildStart Start(JsonObject document, JobFolder folder)
    {
        var app = document["AppSpecification"]!;
        var command = images.Command((string)app["ImageUri"]!, app["ContainerArguments"]?.AsArray().Select(a => (string)a!) ?? []);
        return new ChildStart(command, variables.For(folder.Base, document["Environment"]), folder.Base);
    }

    async Task UploadAsync(JsonObject document, JobFolder folder)
    {
        foreach (var output in Outs(document))
            await Outputs.UploadAsync(objects, folder.Local((string)output["LocalPath"]!), S3Location.Parse((string)output["S3Uri"]!), CancellationToken.None);
    }

    /// <summary>The request once more, with nulls for what it left out.</summary>
    static JsonObject Config(JsonObject document)
    {
        JsonObject config = [];
        foreach (var member in Members) config[member] = document[member]?.DeepClone();
        config["AppSpecification"]!["ContainerEntrypoint"] ??= null;
        config["AppSpecification"]!["ContainerArguments"] ??= null;
        return config;
    }

    static IEnumerable<JsonNode> Outs(JsonObject document) =>
        document["ProcessingOutputConfig"]?["Outputs"]?.AsArray().Select(o => o!["S3Output"]!) ?? [];

    static Action<JsonObject> Message(string? message) => document =>
    {
        if (message is not null) document["ExitMessage"] = message;
    };
}
