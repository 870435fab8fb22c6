using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>A function as the template declares it.</summary>
/// <param name="Folder">The project's folder, under which its build lies.</param>
/// <param name="Handler">The name of the executable assembly.</param>
public sealed record FunctionConfiguration(string Name, string Arn, string Folder, string Handler)
{
    public string Runtime { get; init; } = "dotnet10";

    public string Role { get; init; } = "";

    public string Description { get; init; } = "";

    public string LogGroup { get; init; } = $"/aws/lambda/{Name}";

    public int TimeoutSeconds { get; init; } = 3;

    public int MemorySize { get; init; } = 128;

    public int? ReservedConcurrency { get; init; }

    public string? DeadLetterArn { get; init; }

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public static FunctionConfiguration From(ResourceDeclaration resource)
    {
        var given = resource.Properties;
        var runtime = given.Text("Runtime") ?? throw Missing(resource, "Runtime");
        if (runtime != "dotnet10") throw AwsException.NotEmulated($"the runtime {runtime} of {resource.LogicalId}; functions run as dotnet10");
        var folder = given.Text("CodeUri") ?? throw Missing(resource, "CodeUri");
        return new FunctionConfiguration(resource.PhysicalId, resource.Arn, folder, given.Text("Handler") ?? throw Missing(resource, "Handler"))
        {
            Runtime = runtime,
            Role = given.Text("Role") ?? "",
            Description = given.Text("Description") ?? "",
            LogGroup = given["LoggingConfig"]?[nameof(LogGroup)]?.ToString() ?? $"/aws/lambda/{resource.PhysicalId}",
            TimeoutSeconds = given.Number("Timeout") ?? 3,
            MemorySize = given.Number("MemorySize") ?? 128,
            ReservedConcurrency = given.Number("ReservedConcurrentExecutions"),
            DeadLetterArn = given["DeadLetterConfig"]?["TargetArn"]?.ToString(),
            Variables = ((JsonObject?)given["Environment"]?[nameof(Variables)] ?? []).ToDictionary(v => v.Key, v => v.Value?.ToString() ?? "", StringComparer.Ordinal),
        };
    }

    static AwsException Missing(ResourceDeclaration resource, string property) =>
        new("InvalidParameterValueException", $"The function {resource.LogicalId} has no {property}; add it to its Properties or to Globals in the template.");
}
