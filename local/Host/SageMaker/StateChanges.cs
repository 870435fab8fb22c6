using System.Text.Json.Nodes;

namespace Local.Host.SageMaker;

/// <summary>Tells EventBridge, where there is one, that a resource changed its state.</summary>
public sealed class StateChanges(IServiceProvider services)
{
    // Resolved late: rules start state machines, whose tasks call SageMaker.
    public void Announce(ResourceKind kind, JsonObject document) =>
        services.GetService<IEventBus>()?.Put("aws.sagemaker", DetailType(kind), Detail(document), (string)document[kind.ArnMember]!);

    static string DetailType(ResourceKind kind) => kind.Name switch
    {
        "EndpointConfig" => "SageMaker Endpoint Config State Change",
        var name => $"SageMaker {name.Replace("Job", " Job", StringComparison.Ordinal)} State Change",
    };

    /// <summary>The Describe document with times in milliseconds; an endpoint's status is upper snake case there and nowhere else.</summary>
    public static JsonObject Detail(JsonObject document)
    {
        var detail = document.DeepClone().AsObject();
        foreach (var name in detail.Select(m => m.Key).Where(k => k.EndsWith("Time", StringComparison.Ordinal)).ToList())
            if (detail[name] is JsonValue time) detail[name] = (long)((decimal)time * 1000);
        if ((string?)detail["EndpointStatus"] is { } status)
            detail["EndpointStatus"] = string.Concat(status.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
        return detail;
    }
}
