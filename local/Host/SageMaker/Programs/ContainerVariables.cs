using System.Text.Json.Nodes;

namespace Local.Host.SageMaker.Programs;

/// <summary>The environment of a container: the request's, the platform's, and what points AWS clients at local mode.</summary>
public sealed class ContainerVariables(Settings settings)
{
    static readonly string[] Inherited = ["PATH", "HOME", "LANG", "TMPDIR", "DOTNET_ROOT", "LD_LIBRARY_PATH"];

    public Dictionary<string, string> For(string folder, JsonNode? requested, params (string Name, string Value)[] platform)
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = settings.Url,
            ["AWS_REGION"] = Settings.Region,
            ["AWS_DEFAULT_REGION"] = Settings.Region,
            ["AWS_ACCESS_KEY_ID"] = "local",
            ["AWS_SECRET_ACCESS_KEY"] = "local",
            // Several .NET processes on few cores: the background re-compilation costs more than it gives.
            ["DOTNET_TieredPGO"] = "0",
        };
        foreach (var name in Inherited)
            if (Environment.GetEnvironmentVariable(name) is { } value) variables[name] = value;
        foreach (var (name, value) in requested as JsonObject ?? []) variables[name] = (string)value!;
        foreach (var (name, value) in platform) variables[name] = value;
        variables["SAGEMAKER_BASE_DIR"] = folder;
        return variables;
    }
}
