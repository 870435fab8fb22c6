using Local.Host.Storage;

namespace Local.Host.ApplicationAutoScaling;

/// <summary>Registered targets and their policies.</summary>
public sealed class ScalingStore(Database database)
{
    const string Targets = "scaling-target";
    const string ScalingPolicies = "scaling-policy";

    public ScalableTarget? Find(string resource) => database.Find<ScalableTarget>(Targets, resource);

    public IReadOnlyList<ScalableTarget> List() => database.List<ScalableTarget>(Targets, "");

    public ScalingPolicy? FindPolicy(string resource, string name) => database.Find<ScalingPolicy>(ScalingPolicies, Key(resource, name));

    public IReadOnlyList<ScalingPolicy> Policies(string resource = "") => database.List<ScalingPolicy>(ScalingPolicies, resource.Length == 0 ? "" : resource + "\n");

    public void Put(ScalableTarget target) => database.Put(Targets, target.ResourceId, target);

    public void Put(ScalingPolicy policy) => database.Put(ScalingPolicies, Key(policy.ResourceId, policy.Name), policy);

    public bool RemovePolicy(string resource, string name) => database.Remove(ScalingPolicies, Key(resource, name));

    /// <summary>The target, and with it its policies.</summary>
    public bool Remove(string resource) => database.Transaction(() =>
    {
        foreach (var policy in Policies(resource)) RemovePolicy(resource, policy.Name);
        return database.Remove(Targets, resource);
    });

    static string Key(string resource, string name) => $"{resource}\n{name}";
}
