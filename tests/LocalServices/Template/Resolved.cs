using System.Text.Json.Nodes;
using Local.Host.Template;

namespace Tests.LocalServices.Template;

/// <summary>Resolves small templates for tests.</summary>
static class Resolved
{
    public static ResolvedTemplate Template(string yaml, params (string Name, string Value)[] overrides) =>
        ResolvedTemplate.Build(TemplateSource.Parse("template.yaml", yaml), new StackIdentity("shop", "http://127.0.0.1:1"), overrides.ToDictionary(o => o.Name, o => o.Value));

    /// <summary>The value of one property of a resource in a template with a parameter, a list, conditions and a mapping.</summary>
    public static JsonNode? Value(string yaml) => Template($$"""
        Parameters:
          Name: { Type: String, Default: blue }
          Size: { Type: Number, Default: 3 }
          Zones: { Type: CommaDelimitedList, Default: "a, b,c" }
        Conditions:
          Blue: !Equals [!Ref Name, blue]
          Red: !Equals [!Ref Name, red]
          Neither: !And [!Not [!Condition Blue], !Not [!Condition Red]]
          Either: !Or [!Condition Blue, !Condition Red]
        Mappings:
          Accounts: { us-east-1: { xgboost: "0123" } }
        Resources:
          Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: !Sub "${AWS::StackName}-data" } }
          Topic: { Type: AWS::SNS::Topic }
          Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: letters } }
          Subject:
            Type: AWS::SSM::Parameter
            Properties:
              Type: String
              Value: {{yaml}}
        """).Find("Subject")!.Properties["Value"];

    public static string Fault(string yaml) => Should.Throw<TemplateException>(() => Template(yaml)).Message;
}
