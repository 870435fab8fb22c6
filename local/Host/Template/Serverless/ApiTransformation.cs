using System.Text.Json.Nodes;

namespace Local.Host.Template.Serverless;

/// <summary>AWS::Serverless::Api and the Api events of functions: a REST API with its routes, a deployment, a stage, and a usage plan where asked for.</summary>
public static class ApiTransformation
{
    /// <summary>The property of the REST API that lists its routes: what SAM would write as an OpenAPI body.</summary>
    public const string Routes = "Routes";

    const string Implicit = "ServerlessRestApi";

    static readonly string[] Known =
    [
        "AccessLogSetting", "ApiKeySourceType", "Auth", "BinaryMediaTypes", "CacheClusterEnabled", "Description", "EndpointConfiguration", "FailOnWarnings", "GatewayResponses", "MethodSettings", "MinimumCompressionSize", "Name", "OpenApiVersion",
        "StageName", "Tags", "TracingEnabled", "Variables", "AlwaysDeploy",
    ];

    public static void Apply(ResourceSet resources, RawResource api, Evaluator parameters)
    {
        var (source, given) = (resources.Source, api.Properties);
        source.Allow(given, api.LogicalId, Known);
        var auth = given["Auth"] as JsonObject ?? [];
        source.Allow(auth, $"Auth of {api.LogicalId}", ["ApiKeyRequired", "Authorizers", "DefaultAuthorizer", "UsagePlan"]);
        if (auth["DefaultAuthorizer"] is { } authorizer && parameters.Text(authorizer) is { Length: > 0 } name) throw source.Error(auth, $"the authorizer {name} of {api.LogicalId} is not emulated by local mode; API keys are.");
        var stageName = given["StageName"] ?? throw source.Error(api.Place, $"{api.LogicalId} has no StageName.");
        var stage = parameters.Text(stageName);
        var made = source.Copy(given, "ApiKeySourceType", "BinaryMediaTypes", "Description", "EndpointConfiguration", "GatewayResponses", "MinimumCompressionSize", "Name", "Tags", "Variables");
        made[Routes] = new JsonArray();
        made["ApiKeyRequired"] = auth["ApiKeyRequired"]?.DeepClone() ?? false;
        made["StageName"] = stage;
        resources.Replace(api, "AWS::ApiGateway::RestApi", made);
        AddStage(resources, api, stage);
        if (auth["UsagePlan"] is JsonObject plan) AddUsagePlan(resources, api, plan);
    }

    public static void AddRoute(ResourceSet resources, RawResource function, string name, JsonObject given)
    {
        var source = resources.Source;
        source.Allow(given, $"the Api event {name}", ["Auth", "Method", "Path", "RestApiId", "TimeoutInMillis"]);
        var auth = given["Auth"] as JsonObject ?? [];
        source.Allow(auth, $"Auth of the Api event {name}", ["ApiKeyRequired"]);
        if (given["RestApiId"] is null && resources.Find(Implicit) is null) AddImplicit(resources, function);
        var api = resources.Referenced(given["RestApiId"] ?? Members.Ref(Implicit), "AWS::ApiGateway::RestApi", given, "RestApiId");
        var routes = api.Properties[Routes] as JsonArray ?? throw source.Error(given, $"{api.LogicalId} must be an AWS::Serverless::Api to take the Api event {name}.");
        var route = source.Copy(given, "Path", "Method", "TimeoutInMillis");
        route["Function"] = Members.Ref(function.LogicalId);
        route["ApiKeyRequired"] = (auth["ApiKeyRequired"] ?? api.Properties["ApiKeyRequired"])?.DeepClone();
        routes.Add((JsonNode)source.From(given, route));
        var arn = Members.Sub($"arn:${{AWS::Partition}}:execute-api:${{AWS::Region}}:${{AWS::AccountId}}:${{{api.LogicalId}}}/*/{given["Method"]?.ToString().ToUpperInvariant()}{given["Path"]}");
        EventTransformation.Permit(resources, function, $"{function.LogicalId}{name}Permission{Alphanumeric(api.Properties["StageName"]!.ToString())}", "apigateway.amazonaws.com", new JsonObject { ["SourceArn"] = arn });
    }

    /// <summary>The logical ids of what !Ref Api.Stage and !Ref Api.Deployment mean.</summary>
    public static string Generated(string reference, ResourceSet resources)
    {
        var dot = reference.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || resources.Find(reference[..dot]) is not { Type: "AWS::ApiGateway::RestApi" } api || api.Properties["StageName"] is not { } stage) return reference;
        return reference[(dot + 1)..] == "Stage" ? StageId(api.LogicalId, stage.ToString()) : reference.Remove(dot, 1);
    }

    static string StageId(string api, string stage) => $"{api}{Alphanumeric(stage)}Stage";

    static void AddImplicit(ResourceSet resources, RawResource function)
    {
        JsonObject made = new() { [Routes] = new JsonArray(), ["ApiKeyRequired"] = false, ["StageName"] = "Prod" };
        var api = new RawResource(Implicit, "AWS::ApiGateway::RestApi", resources.Source.From(function.Place, made), null, function.Place);
        resources.Add(api);
        AddStage(resources, api, "Prod");
    }

    static void AddStage(ResourceSet resources, RawResource api, string stage)
    {
        var made = resources.Source.Copy(api.Properties, "AccessLogSetting", "MethodSettings", "TracingEnabled", "Variables");
        made["RestApiId"] = Members.Ref(api.LogicalId);
        made["DeploymentId"] = Members.Ref(api.LogicalId + "Deployment");
        made["StageName"] = stage;
        resources.Add(api, api.LogicalId + "Deployment", "AWS::ApiGateway::Deployment", new JsonObject { ["RestApiId"] = Members.Ref(api.LogicalId) });
        resources.Add(api, StageId(api.LogicalId, stage), "AWS::ApiGateway::Stage", made);
    }

    static void AddUsagePlan(ResourceSet resources, RawResource api, JsonObject given)
    {
        var source = resources.Source;
        source.Allow(given, $"UsagePlan of {api.LogicalId}", ["CreateUsagePlan", "Description", "Quota", "Throttle", "UsagePlanName", "Tags"]);
        var kind = given["CreateUsagePlan"]?.ToString();
        if (kind == "NONE") return;
        if (kind != "PER_API") throw source.Error(given, $"CreateUsagePlan {kind} is not emulated by local mode; PER_API and NONE are.");
        var made = source.Copy(given, "Description", "Quota", "Throttle", "UsagePlanName", "Tags");
        var stage = new JsonObject { ["ApiId"] = Members.Ref(api.LogicalId), ["Stage"] = Members.Ref(api.LogicalId + ".Stage") };
        made["ApiStages"] = new JsonArray(stage);
        resources.Add(api, api.LogicalId + "UsagePlan", "AWS::ApiGateway::UsagePlan", made);
        resources.Add(api, api.LogicalId + "ApiKey", "AWS::ApiGateway::ApiKey", new JsonObject { ["Enabled"] = true, ["StageKeys"] = new JsonArray(new JsonObject { ["RestApiId"] = Members.Ref(api.LogicalId), ["StageName"] = Members.Ref(api.LogicalId + ".Stage") }) });
        resources.Add(api, api.LogicalId + "UsagePlanKey", "AWS::ApiGateway::UsagePlanKey", new JsonObject { ["KeyId"] = Members.Ref(api.LogicalId + "ApiKey"), ["KeyType"] = "API_KEY", ["UsagePlanId"] = Members.Ref(api.LogicalId + "UsagePlan") });
    }

    static string Alphanumeric(string text) => new([.. text.Where(char.IsAsciiLetterOrDigit)]);
}
