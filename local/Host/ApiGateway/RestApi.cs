using System.Text.Json.Nodes;
using Local.Host.Template.Serverless;
using Local.Host.Wire;

namespace Local.Host.ApiGateway;

/// <summary>A REST API with its one stage, as the template declares it.</summary>
public sealed record RestApi(string Id, string Name, string Stage, IReadOnlyList<Route> Routes)
{
    public IReadOnlyList<string> BinaryMediaTypes { get; init; } = [];

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public static RestApi From(ResourceDeclaration resource)
    {
        var given = resource.Properties;
        if (given[ApiTransformation.Routes] is not JsonArray routes) throw AwsException.NotEmulated($"the REST API {resource.LogicalId} by Body or AWS::ApiGateway::Method; declare it as AWS::Serverless::Api with Api events");
        return new RestApi(resource.PhysicalId, given.Text("Name") ?? resource.LogicalId, given.Required("StageName"), [.. routes.Select(r => Route.From((JsonObject)r!))])
        {
            BinaryMediaTypes = [.. (given[nameof(BinaryMediaTypes)] as JsonArray ?? []).Select(t => t!.ToString().Replace("~1", "/", StringComparison.Ordinal))],
            Variables = ((JsonObject?)given[nameof(Variables)] ?? []).ToDictionary(v => v.Key, v => v.Value?.ToString() ?? "", StringComparer.Ordinal),
        };
    }

    /// <summary>Whether a body of this content type travels as base64.</summary>
    public bool IsBinary(string? contentType)
    {
        var type = contentType?.Split(';', ',')[0].Trim();
        return type is { Length: > 0 } && BinaryMediaTypes.Any(b => b == "*/*" || b.Equals(type, StringComparison.OrdinalIgnoreCase) || (b.EndsWith("/*", StringComparison.Ordinal) && type.StartsWith(b[..^1], StringComparison.OrdinalIgnoreCase)));
    }
}

/// <summary>A method of a resource, answered by a function.</summary>
/// <param name="Method">GET, POST, ... or ANY.</param>
public sealed record Route(string Method, string Path, string Function, bool ApiKeyRequired, TimeSpan Timeout)
{
    const int LongestMilliseconds = 29_000;

    public static Route From(JsonObject given) =>
        new(given.Required("Method").ToUpperInvariant(), given.Required("Path"), given.Required("Function"), given[nameof(ApiKeyRequired)]?.ToString() == "true", TimeSpan.FromMilliseconds(given.Number("TimeoutInMillis") ?? LongestMilliseconds));
}
