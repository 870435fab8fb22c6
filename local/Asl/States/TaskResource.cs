namespace Local.Asl.States;

/// <summary>The three families of events a task can have.</summary>
internal enum TaskFamily
{
    Service,
    Lambda,
    Activity,
}

/// <summary>What a Resource ARN says: the family, and for services type and action as events name them.</summary>
internal sealed record TaskResource(string Arn, TaskFamily Family, string ServiceType, string Action)
{
    public bool WaitsForToken => Action.EndsWith(".waitForTaskToken", StringComparison.Ordinal);

    /// <summary>Whether somebody else can end the task by its token.</summary>
    public bool HasToken => WaitsForToken || IsSync || Family == TaskFamily.Activity;

    public bool IsSync => Action.Contains(".sync", StringComparison.Ordinal);

    /// <summary>The name in the messages about results that are too large.</summary>
    public string Producer => Family == TaskFamily.Service ? ServiceType : Arn;

    public string EventPrefix => Family switch { TaskFamily.Lambda => "LambdaFunction", TaskFamily.Activity => "Activity", _ => "Task" };

    /// <summary>Null when the text is no ARN of a task.</summary>
    public static TaskResource? Parse(string arn)
    {
        var parts = arn.Split(':');
        if (parts.Length < 6 || parts[0] != "arn") return null;
        if (parts[2] == "lambda" && parts[5] == "function") return new(arn, TaskFamily.Lambda, "lambda", "");
        if (parts[2] != "states") return null;
        if (parts[5] == "activity" && parts.Length == 7) return new(arn, TaskFamily.Activity, "activity", "");
        if (parts[3].Length > 0 || parts[4].Length > 0 || parts.Length < 7) return null;
        var sdk = parts[5] == "aws-sdk";
        if (sdk && parts.Length < 8) return null;
        return new(arn, TaskFamily.Service, sdk ? $"aws-sdk:{parts[6]}" : parts[5], string.Join(':', parts[(sdk ? 7 : 6)..]));
    }
}
