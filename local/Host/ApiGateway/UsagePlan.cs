using System.Globalization;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.ApiGateway;

/// <summary>An API key; the value is what clients send as x-api-key.</summary>
public sealed record ApiKey(string Id, string Name, string Value, bool Enabled, DateTimeOffset Created);

/// <summary>What the keys of a plan may do: which stages, how fast, how often per period.</summary>
public sealed record UsagePlan(string Id, string Name, IReadOnlyList<(string Api, string Stage)> Stages, Throttle? Throttle, Quota? Quota)
{
    public static UsagePlan From(ResourceDeclaration resource)
    {
        var given = resource.Properties;
        var stages = (given["ApiStages"] as JsonArray ?? []).Select(s => (s!["ApiId"]!.ToString(), s["Stage"]!.ToString()));
        return new UsagePlan(resource.PhysicalId, given.Text("UsagePlanName") ?? resource.LogicalId, [.. stages], Throttle.From(given[nameof(Throttle)]), Quota.From(given[nameof(Quota)]));
    }
}

/// <summary>Requests per second in the long run, and at once.</summary>
public sealed record Throttle(double RateLimit, int BurstLimit)
{
    public static Throttle? From(JsonNode? given) => given is null ? null : new(Number(given[nameof(RateLimit)]), (int)Number(given[nameof(BurstLimit)]));

    static double Number(JsonNode? node) => node is null ? 0 : double.Parse(node.ToString(), CultureInfo.InvariantCulture);
}

/// <summary>Requests per DAY, WEEK or MONTH, counted in UTC.</summary>
public sealed record Quota(int Limit, string Period)
{
    public static Quota? From(JsonNode? given)
    {
        if (given is not JsonObject map) return null;
        if (map.Number("Offset") is > 0) throw AwsException.NotEmulated("Offset of a usage plan's Quota");
        return new Quota(map.Number("Limit") ?? 0, map.Required("Period"));
    }

    /// <summary>The first day of the period that a moment belongs to; weeks start on Sunday.</summary>
    public DateOnly PeriodOf(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        return Period switch
        {
            "DAY" => day,
            "WEEK" => day.AddDays(-(int)day.DayOfWeek),
            "MONTH" => new DateOnly(day.Year, day.Month, 1),
            _ => throw AwsException.NotEmulated($"the quota period {Period}; DAY, WEEK and MONTH exist"),
        };
    }
}
