using System.Text.Json.Nodes;
using Local.Asl.States;

namespace Local.Asl.Validation;

/// <summary>Reads what only Task states have.</summary>
internal static class TaskReader
{
    private const int Longest = 99_999_999;

    public static TaskState? Read(StateFacts facts, Fields fields, List<Transition> transitions)
    {
        var errors = ErrorReader.Read(fields, transitions);
        var settings = new TaskSettings(Limit(fields, "TimeoutSeconds"), Limit(fields, "HeartbeatSeconds"), fields.Template("Credentials"));
        CheckCredentials(fields);
        if (settings is { Timeout.Seconds: { } timeout, Heartbeat.Seconds: { } heartbeat } && heartbeat >= timeout)
        {
            fields.Refuse("HeartbeatSeconds", "The HeartbeatSeconds value must be less than the TimeoutSeconds value");
        }

        return Resource(fields) is { } resource ? new TaskState(facts, resource, settings, errors) : null;
    }

    public static void CheckCredentials(Fields fields)
    {
        // A text is an expression of the other language.
        if (fields.Node("Credentials") is not JsonObject credentials || credentials.ContainsKey("RoleArn") || credentials.ContainsKey("RoleArn.$")) return;
        fields.Refuse("Credentials", "The field 'RoleArn' is required but was missing");
    }

    private static TaskResource? Resource(Fields fields)
    {
        if (!fields.Require("Resource") || fields.Text("Resource") is not { } arn) return null;
        var resource = TaskResource.Parse(arn);
        if (resource is null) fields.Refuse("Resource", "Value is not a valid resource ARN");
        else if (resource.Family == TaskFamily.Service && !Integrations.Knows(resource)) fields.Refuse("Resource", Unknown(arn));
        else if (fields.Findings.MachineType == MachineType.Express) CheckExpress(fields, resource);
        return resource;
    }

    private static string Unknown(string arn) =>
        $"The resource provided {arn} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.";

    private static void CheckExpress(Fields fields, TaskResource resource)
    {
        if (resource.Family == TaskFamily.Activity) fields.Refuse("Resource", "Express state machine does not support Activity ARN");
        else if (resource.WaitsForToken) fields.Refuse("Resource", "Express state machine does not support '.waitForTaskToken' service integration ");
        else if (resource.IsSync) fields.Refuse("Resource", "Express state machine does not support '.sync' service integration");
    }

    private static TaskLimit Limit(Fields fields, string name)
    {
        if (fields.Has(name) && fields.Has(name + "Path")) fields.Refuse(name, $"Only one of '{name}' and '{name}Path' may be given");
        return new TaskLimit(name, (int?)fields.Whole(name, 1, Longest), fields.Path(name + "Path"));
    }
}
