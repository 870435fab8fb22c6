using Local.Host.Template;

namespace Tests.LocalServices.Template;

public sealed class TransformationTests : IDisposable
{
    const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Function:
            Runtime: dotnet10
            Timeout: 5
            Environment: { Variables: { SHARED: one, BOTH: global } }
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: { BucketName: !Sub "${AWS::StackName}-data" } }
          Start:
            Type: AWS::Serverless::Function
            Properties:
              CodeUri: functions/Start/
              Handler: Start
              Timeout: 9
              Environment: { Variables: { BOTH: own, MACHINE: !Ref Machine } }
              Policies: [{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "states:StartExecution", Resource: !Ref Machine }] }]
              Events:
                Drop: { Type: S3, Properties: { Bucket: !Ref Data, Events: "s3:ObjectCreated:*", Filter: { S3Key: { Rules: [{ Name: prefix, Value: training/ }] } } } }
                Ended: { Type: EventBridgeRule, Properties: { Pattern: { source: [aws.states], detail: { stateMachineArn: [!Ref Machine] } } } }
                Daily: { Type: Schedule, Properties: { Schedule: rate(1 day), Enabled: false } }
                Call: { Type: Api, Properties: { Path: /start, Method: post } }
          Machine:
            Type: AWS::Serverless::StateMachine
            Properties:
              DefinitionUri: machine.asl.json
              DefinitionSubstitutions: { Bucket: !Sub "${AWS::StackName}-data" }
              Role: arn:aws:iam::000000000000:role/own
              Logging: { Level: ERROR }
        """;

    readonly string folder = Directory.CreateTempSubdirectory("template-").FullName;
    readonly ResolvedTemplate template;

    public TransformationTests()
    {
        File.WriteAllText(Path.Combine(folder, "machine.asl.json"), """{"Comment":"${Bucket}"}""");
        template = ResolvedTemplate.Build(TemplateSource.Parse(Path.Combine(folder, "template.yaml"), Template), new StackIdentity("shop", "http://127.0.0.1:1"), new Dictionary<string, string>());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_function_takes_the_globals_where_it_says_nothing_itself()
    {
        var function = template.Find("Start")!;

        function.Type.ShouldBe("AWS::Lambda::Function");
        function.PhysicalId.ShouldBe("shop-Start");
        function.Arn.ShouldBe("arn:aws:lambda:us-east-1:000000000000:function:shop-Start");
        function.Properties["Timeout"]!.GetValue<int>().ShouldBe(9);
        function.Properties["Environment"]!["Variables"]!.ToJsonString().ShouldBe("""{"BOTH":"own","MACHINE":"arn:aws:states:us-east-1:000000000000:stateMachine:shop-Machine","SHARED":"one"}""");
        function.Properties["CodeUri"]!.ToString().ShouldBe(Path.Combine(folder, "functions/Start/"));
    }

    [Fact]
    public void A_function_without_a_role_gets_one_with_its_policies()
    {
        var role = template.Find("StartRole")!;

        template.Find("Start")!.Properties["Role"]!.ToString().ShouldBe(role.Arn);
        role.Properties["Policies"]![0]!["PolicyDocument"]!["Statement"]![0]!["Resource"]!.ToString().ShouldEndWith("stateMachine:shop-Machine");
    }

    [Fact]
    public void A_bucket_event_becomes_the_bucket_s_notification_and_a_permission()
    {
        var notification = template.Find("Data")!.Properties["NotificationConfiguration"]!["LambdaConfigurations"]!.AsArray().ShouldHaveSingleItem()!;

        notification["Event"]!.ToString().ShouldBe("s3:ObjectCreated:*");
        notification["Function"]!.ToString().ShouldBe(template.Find("Start")!.Arn);
        notification["Filter"]!["S3Key"]!["Rules"]![0]!["Value"]!.ToString().ShouldBe("training/");
        template.Find("StartDropPermission")!.Properties["Principal"]!.ToString().ShouldBe("s3.amazonaws.com");
        Position("StartDropPermission").ShouldBeLessThan(Position("Data"));
    }

    [Fact]
    public void Rules_and_schedules_become_rules_with_the_function_as_target()
    {
        var rule = template.Find("StartEnded")!.Properties;
        rule["EventPattern"]!["detail"]!["stateMachineArn"]![0]!.ToString().ShouldBe(template.Find("Machine")!.Arn);
        rule["Targets"]![0]!["Arn"]!.ToString().ShouldBe(template.Find("Start")!.Arn);
        template.Find("StartDaily")!.Properties["ScheduleExpression"]!.ToString().ShouldBe("rate(1 day)");
        template.Find("StartDaily")!.Properties["State"]!.ToString().ShouldBe("DISABLED");
    }

    [Fact]
    public void An_api_event_without_an_api_makes_the_implicit_one()
    {
        var api = template.Find("ServerlessRestApi")!;

        api.PhysicalId.ShouldMatch("^[a-z][a-z0-9]{9}$");
        api.Properties["Routes"]![0]!.ToJsonString().ShouldBe("""{"Path":"/start","Method":"post","Function":"shop-Start","ApiKeyRequired":false}""");
        template.Find("ServerlessRestApiProdStage")!.PhysicalId.ShouldBe("Prod");
    }

    [Fact]
    public void A_state_machine_carries_its_file_after_substitution_and_reads_it_again_when_asked()
    {
        var machine = template.Find("Machine")!;
        machine.PhysicalId.ShouldBe("arn:aws:states:us-east-1:000000000000:stateMachine:shop-Machine");
        machine.Properties["DefinitionString"]!.ToString().ShouldBe("""{"Comment":"shop-data"}""");
        machine.Properties["LoggingConfiguration"]!["Level"]!.ToString().ShouldBe("ERROR");

        File.WriteAllText(machine.Properties["DefinitionPath"]!.ToString(), """{"Comment":"now ${Bucket}"}""");

        template.Definition(machine.Arn).ShouldBe("""{"Comment":"now shop-data"}""");
    }

    [Fact]
    public void A_placeholder_without_a_value_is_refused()
    {
        File.WriteAllText(Path.Combine(folder, "machine.asl.json"), """{"Comment":"${Nobody}"}""");

        Should.Throw<TemplateException>(() => template.Definition("Machine")).Message.ShouldContain("${Nobody} has no value");
    }

    [Theory]
    [InlineData("A: { Type: AWS::SNS::Topic, Properties: { X: !Ref B } }\n  B: { Type: AWS::SNS::Topic, Properties: { X: !Ref A } }", "A -> B -> A")]
    [InlineData("A: { Type: AWS::SNS::Topic, DependsOn: Nobody }", "DependsOn Nobody")]
    [InlineData("A: { Type: AWS::SNS::Topic, Condition: Nobody }", "'Nobody', which is not defined in Conditions")]
    [InlineData("A: { Type: AWS::Serverless::Function, Properties: { Handler: A, Layers: [x] } }", "Layers of A is not emulated")]
    [InlineData("A: { Type: AWS::Serverless::Function, Properties: { Events: { E: { Type: Kinesis } } } }", "Kinesis")]
    [InlineData("A: { Type: AWS::Serverless::Function, Properties: { Policies: [{ S3ReadPolicy: { BucketName: b } }] } }", "S3ReadPolicy of A is a policy template")]
    [InlineData("A: { Type: AWS::Serverless::HttpApi }", "AWS::Serverless::HttpApi (A) is not emulated")]
    [InlineData("A: { Type: AWS::SNS::Topic }\n  A: { Type: AWS::SNS::Topic }", "Duplicate key")]
    public void What_cannot_be_deployed_is_refused(string resources, string words) =>
        Resolved.Fault($"Resources:\n  {resources}").ShouldContain(words);

    [Fact]
    public void A_resource_under_a_false_condition_is_left_out_with_all_that_was_made_for_it()
    {
        var resolved = Resolved.Template("""
            Conditions: { Never: !Equals [a, b] }
            Resources:
              Gone: { Type: AWS::Serverless::Function, Condition: Never, Properties: { Handler: Gone } }
              There: { Type: AWS::SNS::Topic, DependsOn: Gone }
            """);

        resolved.Resources.Select(r => r.LogicalId).ShouldBe(["There"]);
    }

    int Position(string logicalId) => template.Resources.Select(r => r.LogicalId).ToList().IndexOf(logicalId);
}
