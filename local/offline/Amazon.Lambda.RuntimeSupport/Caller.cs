using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

internal sealed record CallingClient(IClientApplication Client, IDictionary<string, string> Custom, IDictionary<string, string> Environment) : IClientContext
{
    internal static CallingClient From(string json)
    {
        if (string.IsNullOrWhiteSpace(json)) return new CallingClient(null, null, null);
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var client = root.TryGetProperty("client", out var application) ? CallingApplication.From(application) : null;
        return new CallingClient(client, Pairs(root, "custom"), Pairs(root, "env"));
    }

    private static Dictionary<string, string> Pairs(JsonElement root, string name) =>
        root.TryGetProperty(name, out var pairs) ? pairs.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.ToString()) : null;
}

internal sealed record CallingApplication(string AppPackageName, string AppTitle, string AppVersionCode, string AppVersionName, string InstallationId)
    : IClientApplication
{
    internal static CallingApplication From(JsonElement json) => new(
        Text(json, "app_package_name"), Text(json, "app_title"), Text(json, "app_version_code"), Text(json, "app_version_name"), Text(json, "installation_id"));

    internal static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}

internal sealed record CallingIdentity(string IdentityId, string IdentityPoolId) : ICognitoIdentity
{
    internal static CallingIdentity From(string json)
    {
        if (string.IsNullOrWhiteSpace(json)) return new CallingIdentity(null, null);
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new CallingIdentity(CallingApplication.Text(root, "cognitoIdentityId"), CallingApplication.Text(root, "cognitoIdentityPoolId"));
    }
}
