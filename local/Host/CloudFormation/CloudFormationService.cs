using System.Globalization;
using System.Xml.Linq;
using Local.Host.ApiGateway;
using Local.Host.Template;
using Local.Host.Wire;

namespace Local.Host.CloudFormation;

/// <summary>CloudFormation's view of the one stack that local mode deploys: its outputs, parameters, resources and template.</summary>
public sealed class CloudFormationService(Deployment deployment, Settings settings, TimeProvider clock) : IQueryService
{
    readonly DateTimeOffset started = clock.GetUtcNow();

    public string Scope => "cloudformation";

    public XNamespace Namespace => "http://cloudformation.amazonaws.com/doc/2010-05-15/";

    public Task<XElement?> CallAsync(string action, IReadOnlyDictionary<string, string> form, Caller caller, CancellationToken cancellation) => Task.FromResult<XElement?>(new XElement(action + "Result", action switch
    {
        "DescribeStacks" => Members("Stacks", Asked(form).Select(Described)),
        "ListStacks" => Members("StackSummaries", Asked(new Dictionary<string, string>()).Select(Summary)),
        "DescribeStackResources" => Members("StackResources", One(form).Resources.Select(Resource)),
        "ListStackResources" => Members("StackResourceSummaries", One(form).Resources.Select(Resource)),
        "GetTemplate" => new XElement("TemplateBody", One(form).Source.Body),
        _ => throw AwsException.NotEmulated($"CloudFormation's {action}"),
    }));

    /// <summary>The stack asked for by name or id, or all stacks when none is named.</summary>
    IEnumerable<ResolvedTemplate> Asked(IReadOnlyDictionary<string, string> form)
    {
        if (form.GetValueOrDefault("StackName") is not { Length: > 0 } name) return deployment.Current is { } only ? [only] : [];
        return deployment.Current is { } stack && (name == stack.Identity.Name || name == stack.Identity.Arn)
            ? [stack]
            : throw new AwsException("ValidationError", $"Stack with id {name} does not exist");
    }

    ResolvedTemplate One(IReadOnlyDictionary<string, string> form) => Asked(form).FirstOrDefault()
        ?? throw new AwsException("ValidationError", "There is no stack: the repository that local mode serves has no template.yaml.");

    XElement Described(ResolvedTemplate stack) => new("member",
        Summary(stack).Elements(),
        Members("Parameters", stack.Parameters.Select(p => Pair("ParameterKey", p.Key, "ParameterValue", Text(p.Value)))),
        Members("Outputs", stack.Outputs.Select(Output)),
        Members("Capabilities", [new XElement("member", "CAPABILITY_IAM")]),
        new XElement("DisableRollback", "false"),
        Members("Tags", []));

    XElement Summary(ResolvedTemplate stack) => new("member",
        new XElement("StackId", stack.Identity.Arn),
        new XElement("StackName", stack.Identity.Name),
        stack.Source.Root["Description"] is { } description ? new XElement("Description", description.ToString()) : null,
        new XElement("CreationTime", Time()),
        new XElement("StackStatus", "CREATE_COMPLETE"));

    XElement Output(TemplateOutput output)
    {
        var element = Pair("OutputKey", output.Key, "OutputValue", LocalAddress.Of(output.Value, settings.Url));
        if (output.Description is { } description) element.Add(new XElement("Description", description));
        if (output.ExportName is { } export) element.Add(new XElement("ExportName", export));
        return element;
    }

    XElement Resource(ResourceDeclaration resource) => new("member",
        new XElement("LogicalResourceId", resource.LogicalId),
        new XElement("PhysicalResourceId", resource.PhysicalId),
        new XElement("ResourceType", resource.Type),
        new XElement("ResourceStatus", "CREATE_COMPLETE"),
        new XElement("Timestamp", Time()),
        new XElement("LastUpdatedTimestamp", Time()),
        new XElement("StackName", deployment.Current!.Identity.Name),
        new XElement("StackId", deployment.Current.Identity.Arn));

    string Time() => started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    static XElement Members(string name, IEnumerable<XElement> members) => new(name, members);

    static XElement Pair(string keyName, string key, string valueName, string value) => new("member", new XElement(keyName, key), new XElement(valueName, value));

    static string Text(System.Text.Json.Nodes.JsonNode value) => value is System.Text.Json.Nodes.JsonArray list ? string.Join(',', list) : value.ToString();
}
