using System.Text.Json.Nodes;

namespace Local.Host.Template.Serverless;

/// <summary>AWS::Serverless::Function: the function, its role, its asynchronous settings and its events.</summary>
public static class FunctionTransformation
{
    static readonly string[] Known =
    [
        "Architectures", "AssumeRolePolicyDocument", "AutoPublishAlias", "CodeUri", "DeadLetterQueue", "Description", "Environment", "EphemeralStorage", "EventInvokeConfig", "Events", "FunctionName", "Handler", "KmsKeyArn",
        "LoggingConfig", "MemorySize", "PackageType", "PermissionsBoundary", "Policies", "PropagateTags", "ProvisionedConcurrencyConfig", "RecursiveLoop", "ReservedConcurrentExecutions", "Role", "RolePath", "Runtime", "RuntimeManagementConfig", "SnapStart", "Tags", "Timeout", "Tracing",
    ];

    public static void Apply(ResourceSet resources, RawResource function)
    {
        var (source, given) = (resources.Source, function.Properties);
        source.Allow(given, function.LogicalId, Known);
        if (given["PackageType"] is { } package && package.ToString() != "Zip") throw source.Error(package, $"PackageType {package} of {function.LogicalId} is not emulated by local mode; use Zip.");
        var made = source.Copy(given, "Architectures", "CodeUri", "Description", "Environment", "EphemeralStorage", "FunctionName", "Handler", "KmsKeyArn", "LoggingConfig", "MemorySize", "RecursiveLoop", "ReservedConcurrentExecutions", "Runtime", "Tags", "Timeout");
        if (made["CodeUri"] is { } folder) made["CodeUri"] = Path.GetFullPath(Path.Combine(source.Folder, folder.ToString()));
        if (given["Tracing"] is { } tracing) made["TracingConfig"] = new JsonObject { ["Mode"] = tracing.DeepClone() };
        if (given["DeadLetterQueue"] is { } queue) made["DeadLetterConfig"] = new JsonObject { ["TargetArn"] = source.Map(queue, "DeadLetterQueue")["TargetArn"]?.DeepClone() };
        made["Role"] = RoleTransformation.Apply(resources, function, "lambda.amazonaws.com");
        resources.Replace(function, "AWS::Lambda::Function", made);
        if (given["AutoPublishAlias"] is { } alias) resources.Add(function, $"{function.LogicalId}Alias{alias as JsonValue}", "AWS::Lambda::Alias", new JsonObject { ["FunctionName"] = Members.Ref(function.LogicalId), ["Name"] = alias.DeepClone() });
        if (given["EventInvokeConfig"] is JsonObject later) AddEventInvokeConfig(resources, function, later);
        if (given["Events"] is { } events) EventTransformation.OfFunction(resources, function, source.Map(events, "Events"));
    }

    static void AddEventInvokeConfig(ResourceSet resources, RawResource function, JsonObject given)
    {
        resources.Source.Allow(given, "EventInvokeConfig", ["MaximumEventAgeInSeconds", "MaximumRetryAttempts", "DestinationConfig"]);
        var made = resources.Source.Copy(given, "MaximumEventAgeInSeconds", "MaximumRetryAttempts", "DestinationConfig");
        foreach (var outcome in (made["DestinationConfig"] as JsonObject ?? []).Select(d => d.Value).OfType<JsonObject>())
        {
            // SAM's Type only tells it which permission to write.
            outcome.Remove("Type");
            if (outcome["Destination"] is null) throw resources.Source.Error(given, $"the destination of {function.LogicalId} names no Destination; local mode does not make a queue for it.");
        }

        made["FunctionName"] = Members.Ref(function.LogicalId);
        made["Qualifier"] = "$LATEST";
        resources.Add(function, function.LogicalId + "EventInvokeConfig", "AWS::Lambda::EventInvokeConfig", made);
    }
}
