using System.Text.Json.Nodes;
using Local.Host.Template;
using Local.Host.Wire;

namespace Tests.Template;

public sealed class ResourcesTests
{
    [Fact]
    public void Every_reference_resolves_without_a_dependency_cycle() =>
        Should.NotThrow(() => ResolvedTemplate.Load(Repository.Root, "http://127.0.0.1:4566")).Resources.ShouldNotBeEmpty();

    [Fact]
    public void No_two_resources_of_a_type_share_a_name() =>
        Repository.Template.Resources.GroupBy(r => (r.Type, r.PhysicalId)).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Outputs_have_values_and_names_that_clients_rely_on()
    {
        string[] promised = ["DataBucketName", "ArtifactsBucketName", "ApiUrl", "ApiKeyId", "TrainModelStateMachineArn", "DeployModelStateMachineArn", "NotificationTopicArn"];

        promised.Where(p => string.IsNullOrEmpty(Repository.Template.Output(p))).ShouldBeEmpty();
    }

    /// <summary>A policy that names a function, queue, topic or state machine of this account must mean one that the template makes.</summary>
    [Fact]
    public void Every_policy_resource_of_this_account_exists()
    {
        string[] services = ["lambda", "sqs", "sns", "s3"];
        // The script of a Glue job lies where packaging puts it, in a bucket that is not the stack's.
        const string Packaging = "arn:aws:s3:::aws-sam-cli-managed-default-samclisourcebucket-*";
        var known = Repository.Template.Resources.Select(r => r.Arn).ToHashSet();

        var unknown = Statements().SelectMany(Named).Where(a => a != "*" && services.Contains(a.Split(':')[2]) && Owner(a) != Packaging && !known.Contains(Owner(a)));

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void Only_actions_without_a_narrower_resource_are_allowed_on_all()
    {
        string[] unnameable = ["logs:", "xray:", "ecr:GetAuthorizationToken", "cloudwatch:PutMetricData", "application-autoscaling:"];

        var wide = Statements().Where(s => Named(s).Contains("*")).SelectMany(s => Listed(s["Action"])).Where(a => !unnameable.Any(a.StartsWith));

        wide.ShouldBeEmpty();
    }

    /// <summary>Who may invoke a function that the template does not make: predictions and jobs, those of the parameter and no others.</summary>
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:own:live", new[] { "JobRole", "PredictFunctionRole" })]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:own:live, arn:aws:lambda:eu-west-1:123456789012:function:other", new[] { "JobRole", "PredictFunctionRole" })]
    public void Strategy_functions_may_be_invoked_where_they_are_listed(string listed, string[] roles)
    {
        var template = Repository.With("StrategyFunctions", listed);
        var made = template.Resources.Select(r => r.Arn).ToHashSet();

        var granted = template.Resources.Where(r => r.Type == "AWS::IAM::Role")
            .SelectMany(role => Statements(role).Where(s => Listed(s["Action"]).Contains("lambda:InvokeFunction")).SelectMany(Named).Where(arn => !made.Contains(arn)).Select(arn => (Role: role.LogicalId, Arn: arn)));

        granted.Select(grant => grant.Role).Distinct().Order().ShouldBe(roles);
        foreach (var role in granted.GroupBy(grant => grant.Role)) role.Select(grant => grant.Arn).ShouldBe(listed.Split(", "));
    }

    static IEnumerable<JsonObject> Statements() => Repository.Template.Resources.Where(r => r.Type == "AWS::IAM::Role").SelectMany(Statements);

    static IEnumerable<JsonObject> Statements(ResourceDeclaration role) =>
        ((JsonArray?)role.Properties["Policies"] ?? []).SelectMany(p => (JsonArray)p!["PolicyDocument"]!["Statement"]!).Select(s => (JsonObject)s!);

    static string[] Named(JsonObject statement) => Listed(statement["Resource"]);

    static string[] Listed(JsonNode? node) => node is JsonArray list ? [.. list.Select(r => r!.ToString())] : [node!.ToString()];

    /// <summary>The bucket of an object's ARN; else the ARN itself.</summary>
    static string Owner(string arn) => arn.Split(':')[2] == "s3" ? arn.Split('/')[0] : arn;
}
