using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Ssm;

/// <summary>A filter of DescribeParameters on names or types.</summary>
sealed record ParameterFilter(string Key, string Option, IReadOnlyList<string> Values)
{
    public static ParameterFilter Read(JsonObject given)
    {
        var filter = new ParameterFilter(given.Required("Key"), given.Text("Option") ?? "Equals", [.. (given[nameof(Values)] as JsonArray ?? []).Select(v => v!.GetValue<string>())]);
        if (filter.Key is not ("Name" or "Type") || filter.Option is not ("Equals" or "BeginsWith" or "Contains")) throw AwsException.NotEmulated($"the SSM parameter filter {filter.Key} {filter.Option}");
        return filter;
    }

    public bool Takes(Parameter parameter)
    {
        var text = Key == "Name" ? parameter.Name : parameter.Type;
        return Values.Any(v => Option switch
        {
            "BeginsWith" => text.StartsWith(v, StringComparison.Ordinal),
            "Contains" => text.Contains(v, StringComparison.Ordinal),
            _ => text == v,
        });
    }
}
