using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>How often, and how long after it was queued, an event is tried again, and where it goes then.</summary>
public sealed record AsyncSettings(int MaximumRetryAttempts, TimeSpan MaximumEventAge, string? OnFailureArn)
{
    public static AsyncSettings Default { get; } = new(2, TimeSpan.FromHours(6), null);

    public static AsyncSettings From(JsonObject properties)
    {
        var destinations = properties["DestinationConfig"] as JsonObject ?? [];
        if (destinations["OnSuccess"] is not null) throw AwsException.NotEmulated("OnSuccess destinations of functions");
        var age = properties.Number("MaximumEventAgeInSeconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : Default.MaximumEventAge;
        return new AsyncSettings(properties.Number("MaximumRetryAttempts") ?? Default.MaximumRetryAttempts, age, destinations["OnFailure"]?["Destination"]?.ToString());
    }

    /// <summary>One minute before the second attempt, two before the third.</summary>
    public static TimeSpan Delay(int attempts) => TimeSpan.FromMinutes(attempts);

    public bool Again(AsyncEvent tried, DateTimeOffset now) => tried.Attempts <= MaximumRetryAttempts && now - tried.Queued < MaximumEventAge;
}
