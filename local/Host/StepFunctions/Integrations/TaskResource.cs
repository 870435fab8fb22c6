namespace Local.Host.StepFunctions.Integrations;

/// <summary>How a task waits for what it started.</summary>
public enum WaitPattern
{
    RequestResponse,
    Sync,
    Sync2,
    TaskToken,
}

/// <summary>A task's Resource, taken apart.</summary>
/// <param name="Service">lambda for a function's own ARN; else the service name of the integration.</param>
/// <param name="Action">Camel case, as the definition writes it; for a function's own ARN that ARN.</param>
/// <param name="IsSdk">An aws-sdk integration, with that integration's error names and times.</param>
/// <param name="IsFunction">The resource is a Lambda function's own ARN.</param>
public sealed record TaskResource(string Service, string Action, WaitPattern Pattern, bool IsSdk, bool IsFunction)
{
    public string Operation => char.ToUpperInvariant(Action[0]) + Action[1..];

    public static TaskResource Parse(string arn)
    {
        if (arn.Contains(":lambda:", StringComparison.Ordinal) && arn.Contains(":function:", StringComparison.Ordinal))
            return new TaskResource("lambda", arn, WaitPattern.RequestResponse, false, true);
        var parts = arn.Split(":::", 2) is [_, var rest] ? rest.Split(':') : throw new ArgumentException($"'{arn}' is neither a function's ARN nor a service integration.");
        var isSdk = parts[0] == "aws-sdk";
        var named = isSdk ? parts[1..] : parts;
        var dot = named[1].IndexOf('.', StringComparison.Ordinal);
        var action = dot < 0 ? named[1] : named[1][..dot];
        return new TaskResource(named[0], action, PatternOf(string.Join(':', named[1..])[action.Length..]), isSdk, false);
    }

    static WaitPattern PatternOf(string suffix) => suffix switch
    {
        "" => WaitPattern.RequestResponse,
        ".sync" => WaitPattern.Sync,
        ".sync:2" => WaitPattern.Sync2,
        ".waitForTaskToken" => WaitPattern.TaskToken,
        _ => throw new ArgumentException($"'{suffix}' is no wait pattern; known: .sync, .sync:2, .waitForTaskToken."),
    };
}
