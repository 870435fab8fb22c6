using System.Text.Json.Nodes;

namespace Local.Host.Template;

/// <summary>What Ref and Fn::GetAtt give for a resource of each type.</summary>
/// <param name="PhysicalId">What Ref gives.</param>
/// <param name="Attributes">What Fn::GetAtt gives beside Arn.</param>
public sealed record ResourceNames(string PhysicalId, string Arn, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The property that names a resource of a type, where it is not the last part of the type followed by Name.</summary>
    static readonly Dictionary<string, string> NameProperty = new(StringComparer.Ordinal)
    {
        ["AWS::Events::Rule"] = "Name",
        ["AWS::Glue::Job"] = "Name",
        ["AWS::Athena::WorkGroup"] = "Name",
        ["AWS::IAM::ManagedPolicy"] = "ManagedPolicyName",
        ["AWS::SSM::Parameter"] = "Name",
        ["AWS::Scheduler::Schedule"] = "Name",
        ["AWS::Lambda::Alias"] = "",
        ["AWS::ApiGateway::RestApi"] = "",
        ["AWS::ApiGateway::UsagePlan"] = "",
        ["AWS::ApiGateway::ApiKey"] = "",
    };

    public static string NamePropertyOf(string type) => NameProperty.GetValueOrDefault(type) ?? type[(type.LastIndexOf(':') + 1)..] + "Name";

    /// <summary>The name of a resource that the template leaves unnamed.</summary>
    public static string Generated(string type, string logicalId, StackIdentity stack) => type switch
    {
        "AWS::S3::Bucket" => Bucket($"{stack.Name}-{logicalId}", stack.Id(logicalId, 12)),
        _ => $"{stack.Name}-{logicalId}",
    };

    public static ResourceNames Of(string type, string logicalId, string name, StackIdentity stack) => type switch
    {
        "AWS::S3::Bucket" => Named(name, $"arn:aws:s3:::{name}", ("DomainName", $"{name}.s3.amazonaws.com"), ("RegionalDomainName", $"{name}.s3.{Settings.Region}.amazonaws.com")),
        "AWS::Lambda::Function" => Named(name, Settings.Arn("lambda", $"function:{name}")),
        "AWS::StepFunctions::StateMachine" => ByArn(Settings.Arn("states", $"stateMachine:{name}"), ("Name", name)),
        "AWS::SNS::Topic" => ByArn(Settings.Arn("sns", name), ("TopicArn", Settings.Arn("sns", name)), ("TopicName", name)),
        "AWS::SQS::Queue" => new($"{stack.Url}/{Settings.Account}/{name}", Settings.Arn("sqs", name), Map(("QueueName", name), ("QueueUrl", $"{stack.Url}/{Settings.Account}/{name}"))),
        "AWS::IAM::Role" => Named(name, $"arn:aws:iam::{Settings.Account}:role/{name}", ("RoleId", "AROA" + stack.Id(logicalId, 16).ToUpperInvariant())),
        "AWS::IAM::ManagedPolicy" => ByArn($"arn:aws:iam::{Settings.Account}:policy/{name}", ("PolicyArn", $"arn:aws:iam::{Settings.Account}:policy/{name}")),
        "AWS::Logs::LogGroup" => Named(name, Settings.Arn("logs", $"log-group:{name}:*")),
        "AWS::Events::Rule" => Named(name, Settings.Arn("events", $"rule/{name}")),
        "AWS::SSM::Parameter" => Named(name, Settings.Arn("ssm", $"parameter/{name.TrimStart('/')}")),
        "AWS::ECR::Repository" => Named(name, Settings.Arn("ecr", $"repository/{name}"), ("RepositoryUri", $"{Settings.Account}.dkr.ecr.{Settings.Region}.amazonaws.com/{name}")),
        "AWS::KMS::Key" => Named(stack.Uuid(logicalId), Settings.Arn("kms", $"key/{stack.Uuid(logicalId)}"), ("KeyId", stack.Uuid(logicalId))),
        "AWS::Scheduler::Schedule" => Named(name, Settings.Arn("scheduler", $"schedule/default/{name}")),
        "AWS::CloudWatch::Alarm" => Named(name, Settings.Arn("cloudwatch", $"alarm:{name}")),
        "AWS::Glue::Job" => Named(name, Settings.Arn("glue", $"job/{name}")),
        "AWS::ApiGateway::RestApi" => Api(stack.Id(logicalId), "restapis", ("RestApiId", stack.Id(logicalId)), ("RootResourceId", stack.Id(logicalId + "/"))),
        "AWS::ApiGateway::ApiKey" => Api(stack.Id(logicalId), "apikeys", ("APIKeyId", stack.Id(logicalId))),
        "AWS::ApiGateway::UsagePlan" => Api(stack.Id(logicalId), "usageplans", ("Id", stack.Id(logicalId))),
        "AWS::ApiGateway::Stage" => Named(name, Settings.Arn("apigateway", $"stages/{name}")),
        _ => Named(name, Settings.Arn(type.Split("::")[1].ToLowerInvariant(), $"{type.Split("::")[^1].ToLowerInvariant()}/{name}")),
    };

    public JsonNode? Attribute(string name) => name == "Arn" ? Arn : Attributes.GetValueOrDefault(name);

    static ResourceNames Api(string id, string kind, params (string, string)[] attributes) =>
        new(id, $"arn:aws:apigateway:{Settings.Region}::/{kind}/{id}", Map(attributes));

    static ResourceNames Named(string name, string arn, params (string, string)[] attributes) => new(name, arn, Map(attributes));

    static ResourceNames ByArn(string arn, params (string, string)[] attributes) => new(arn, arn, Map(attributes));

    static Dictionary<string, string> Map(params (string Name, string Value)[] attributes) => attributes.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);

    // 63 characters at most, lower case, as S3 asks for.
    static string Bucket(string name, string id) => $"{name.ToLowerInvariant()[..Math.Min(name.Length, 50)].TrimEnd('-')}-{id}";
}
