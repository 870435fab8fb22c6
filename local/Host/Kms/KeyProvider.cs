using Local.Host.Wire;

namespace Local.Host.Kms;

/// <summary>Keys as a template declares them; what else KMS makes is refused rather than made as something else.</summary>
sealed class KeyProvider(KmsStore store) : IResourceProvider
{
    public IReadOnlyCollection<string> ResourceTypes { get; } = ["AWS::KMS::Key"];

    public Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation)
    {
        // Policies of keys are not enforced; nothing is ever deleted, so that no window matters.
        var properties = TaskParameters.Only(resource.Properties, "Description", "Enabled", "KeyPolicy", "KeySpec", "KeyUsage", "PendingWindowInDays", "Tags");
        var (spec, usage) = (properties.Text("KeySpec"), properties.Text("KeyUsage"));
        if (spec != HmacKey.Spec || usage != HmacKey.Usage)
            throw AwsException.NotEmulated($"a KMS key with KeySpec {spec} and KeyUsage {usage}; {HmacKey.Spec} and {HmacKey.Usage} are");
        store.Declare(resource.PhysicalId, properties.Text("Description") ?? "", properties["Enabled"]?.ToString() != "false");
        return Task.CompletedTask;
    }
}
