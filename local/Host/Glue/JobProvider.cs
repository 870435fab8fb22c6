using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Glue;

/// <summary>Jobs as a template declares them: Spark scripts in Python.</summary>
sealed class JobProvider(GlueStore store) : IResourceProvider
{
    const int DefaultTimeoutMinutes = 480;

    public IReadOnlyCollection<string> ResourceTypes { get; } = ["AWS::Glue::Job"];

    public Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation)
    {
        var properties = TaskParameters.Only(
            resource.Properties, "Name", "Description", "Role", "Command", "DefaultArguments", "ExecutionProperty", "Timeout", "GlueVersion", "WorkerType", "NumberOfWorkers", "MaxRetries", "Tags", "ExecutionClass", "LogUri");
        var command = properties["Command"] as JsonObject ?? throw GlueErrors.Invalid($"{resource.LogicalId} has no Command.");
        if (command.Text("Name") is not "glueetl") throw AwsException.NotEmulated($"Glue jobs of the kind {command.Text("Name")}");
        if ((properties.Number("MaxRetries") ?? 0) != 0) throw AwsException.NotEmulated("MaxRetries of a Glue job");
        var defaults = (properties["DefaultArguments"] as JsonObject ?? []).ToDictionary(argument => argument.Key, argument => (string)argument.Value!, StringComparer.Ordinal);
        var concurrent = (properties["ExecutionProperty"] as JsonObject)?.Number("MaxConcurrentRuns") ?? 1;
        store.Put(new GlueJob(resource.PhysicalId, properties.Required("Role"), command.Required("ScriptLocation"), defaults, concurrent, properties.Number("Timeout") ?? DefaultTimeoutMinutes)
        {
            GlueVersion = properties.Text("GlueVersion"),
            WorkerType = properties.Text("WorkerType"),
            NumberOfWorkers = properties.Number("NumberOfWorkers"),
        });
        return Task.CompletedTask;
    }
}
