namespace Local.Host.Ssm;

/// <summary>One version of a parameter.</summary>
public sealed record Parameter(string Name, string Type, string Value, long Version, DateTimeOffset Modified, string Tier, string? Description, string? AllowedPattern)
{
    // The slash of a name such as /stack/model is not doubled in the ARN.
    public string Arn => Settings.Arn("ssm", "parameter/" + Name.TrimStart('/'));
}

/// <summary>A parameter as it is to be written; what is null keeps its value.</summary>
public sealed record NewParameter(string Name, string Value, string? Type, bool Overwrite)
{
    public string? Tier { get; init; }

    public string? Description { get; init; }

    public string? AllowedPattern { get; init; }
}
