using Local.Host.Wire;

namespace Local.Host.Ssm;

/// <summary>Parameters as a template declares them; at a later start the value that was written since is kept, as a deployment without change keeps it.</summary>
sealed class ParameterProvider(SsmStore store) : IResourceProvider
{
    public IReadOnlyCollection<string> ResourceTypes { get; } = ["AWS::SSM::Parameter"];

    public Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation)
    {
        var properties = TaskParameters.Only(resource.Properties, "Name", "Type", "Value", "Description", "AllowedPattern", "Tier", "DataType", "Tags");
        if (store.Find(resource.PhysicalId) is not null) return Task.CompletedTask;
        store.Put(new NewParameter(resource.PhysicalId, properties.Required("Value"), properties.Required("Type"), Overwrite: false)
        {
            Tier = properties.Text("Tier"),
            Description = properties.Text("Description"),
            AllowedPattern = properties.Text("AllowedPattern"),
        });
        return Task.CompletedTask;
    }
}
