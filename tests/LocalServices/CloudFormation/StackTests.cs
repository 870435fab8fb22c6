using Tests.LocalServices.Lambda;

namespace Tests.LocalServices.CloudFormation;

public sealed class StackTests : IAsyncLifetime
{
    const string Template = """
        Description: A stack for tests.
        Parameters: { Colour: { Type: String, Default: blue } }
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: notes } }
        Outputs:
          TopicArn: { Description: Where notes go., Value: !Ref Topic }
          Api: { Value: "https://abcdefghij.execute-api.us-east-1.amazonaws.com/v1" }
        """;

    SampleProject project = null!;

    public async Task InitializeAsync() => project = await new SampleProject(Template).StartAsync();

    public async Task DisposeAsync() => await project.DisposeAsync();

    [Fact]
    public async Task Outputs_name_addresses_that_answer()
    {
        var outputs = await Aws.OutputsAsync(project.Client);

        outputs["TopicArn"].ShouldBe("arn:aws:sns:us-east-1:000000000000:notes");
        outputs["Api"].ShouldBe($"{project.Client.BaseAddress}_aws/execute-api/abcdefghij/v1");
    }

    [Fact]
    public async Task The_stack_is_complete_and_shows_its_parameters()
    {
        var described = (await AskAsync("DescribeStacks", "serverless-mlops")).ToString();

        described.ShouldContain("<StackStatus>CREATE_COMPLETE</StackStatus>");
        described.ShouldContain("<ParameterValue>blue</ParameterValue>");
    }

    [Theory]
    [InlineData("DescribeStackResources")]
    [InlineData("ListStackResources")]
    public async Task Resources_are_listed_with_their_physical_ids(string action) =>
        (await AskAsync(action, "serverless-mlops")).ToString().ShouldContain("<PhysicalResourceId>arn:aws:sns:us-east-1:000000000000:notes</PhysicalResourceId>");

    [Fact]
    public async Task The_template_is_the_file() =>
        (await AskAsync("GetTemplate", "serverless-mlops")).Descendants().Single(e => e.Name.LocalName == "TemplateBody").Value.ShouldBe(Template);

    [Theory]
    [InlineData("DescribeStacks", "other", "Stack with id other does not exist")]
    [InlineData("CreateStack", "other", "CreateStack")]
    public async Task What_is_not_there_is_an_error(string action, string stack, string words)
    {
        var error = await AskAsync(action, stack);

        error.Name.LocalName.ShouldBe("ErrorResponse");
        error.ToString().ShouldContain(words);
    }

    Task<System.Xml.Linq.XElement> AskAsync(string action, string stack) => Aws.QueryAsync(project.Client, "cloudformation", ("Action", action), ("StackName", stack));
}
