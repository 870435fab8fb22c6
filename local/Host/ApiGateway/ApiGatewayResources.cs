using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.ApiGateway;

/// <summary>Creates the template's REST APIs, keys, usage plans and gateway responses.</summary>
public sealed class ApiGatewayResources(ApiGatewayStore store) : IResourceProvider
{
    readonly Dictionary<string, Action<ApiGatewayStore, ResourceDeclaration>> declare = new(StringComparer.Ordinal)
    {
        ["AWS::ApiGateway::RestApi"] = Api,
        ["AWS::ApiGateway::ApiKey"] = (store, r) => store.DeclareKey(r.PhysicalId, r.Properties.Text("Name") ?? r.LogicalId, r.Properties.Text("Value"), r.Properties["Enabled"]?.ToString() == "true"),
        ["AWS::ApiGateway::UsagePlan"] = (store, r) => store.Plans[r.PhysicalId] = UsagePlan.From(r),
        ["AWS::ApiGateway::UsagePlanKey"] = (store, r) => store.Link(r.Properties.Required("KeyId"), r.Properties.Required("UsagePlanId")),
        ["AWS::ApiGateway::GatewayResponse"] = (store, r) => store.Responses[(r.Properties.Required("RestApiId"), r.Properties.Required("ResponseType"))] = GatewayResponse.From(r.Properties),
        // The API itself holds its stage; there is one deployment, the current one.
        ["AWS::ApiGateway::Deployment"] = (_, _) => { },
        ["AWS::ApiGateway::Stage"] = (_, _) => { },
    };

    public IReadOnlyCollection<string> ResourceTypes => declare.Keys;

    public Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation)
    {
        declare[resource.Type](store, resource);
        return Task.CompletedTask;
    }

    static void Api(ApiGatewayStore store, ResourceDeclaration resource)
    {
        store.Apis[resource.PhysicalId] = RestApi.From(resource);
        foreach (var (type, response) in resource.Properties["GatewayResponses"] as JsonObject ?? []) store.Responses[(resource.PhysicalId, type)] = GatewayResponse.From((JsonObject)response!);
    }
}
