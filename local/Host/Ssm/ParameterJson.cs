using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Ssm;

/// <summary>Parameters as Parameter Store's answers show them.</summary>
static class ParameterJson
{
    public static JsonObject Value(Parameter p, string selector)
    {
        var shown = new JsonObject { ["Name"] = p.Name, ["Type"] = p.Type, ["Value"] = p.Value, ["Version"] = p.Version, ["LastModifiedDate"] = Seconds(p), ["ARN"] = p.Arn, ["DataType"] = "text" };
        if (selector.LastIndexOf(':') is > 0 and var colon && !selector.StartsWith("arn:", StringComparison.Ordinal)) shown["Selector"] = selector[colon..];
        return shown;
    }

    public static JsonObject Description(Parameter p)
    {
        var shown = new JsonObject { ["Name"] = p.Name, ["ARN"] = p.Arn, ["Type"] = p.Type, ["LastModifiedDate"] = Seconds(p), ["LastModifiedUser"] = $"arn:aws:iam::{Settings.Account}:user/local", ["Version"] = p.Version, ["Tier"] = p.Tier, ["Policies"] = new JsonArray(), ["DataType"] = "text" };
        if (p.Description is not null) shown["Description"] = p.Description;
        if (p.AllowedPattern is not null) shown["AllowedPattern"] = p.AllowedPattern;
        return shown;
    }

    public static JsonObject Version(Parameter p)
    {
        var shown = Description(p);
        shown.Remove("ARN");
        shown["Value"] = p.Value;
        shown["Labels"] = new JsonArray();
        return shown;
    }

    /// <summary>One page of a list whose order is that of the items' keys; the token is the key of the page's last item.</summary>
    public static JsonObject Page(JsonObject input, IEnumerable<Parameter> all, Func<Parameter, string> key, Func<Parameter, JsonObject> show, int most)
    {
        var limit = input.Number("MaxResults") ?? most;
        if (limit < 1 || limit > most) throw SsmErrors.Invalid($"1 validation error detected: Value '{limit}' at 'maxResults' failed to satisfy constraint: Member must have value between 1 and {most}");
        var after = input.Text("NextToken") ?? "";
        var rest = all.Where(p => string.CompareOrdinal(key(p), after) > 0).Take(limit + 1).ToList();
        var page = rest.Take(limit).ToList();
        var result = new JsonObject { ["Parameters"] = new JsonArray([.. page.Select(show)]) };
        if (rest.Count > limit) result["NextToken"] = key(page[^1]);
        return result;
    }

    static double Seconds(Parameter p) => p.Modified.ToUnixTimeMilliseconds() / 1000.0;
}
