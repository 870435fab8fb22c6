using System.Text.Json.Nodes;
using Local.Host.Wire;
using Tests.LocalServices.S3;

namespace Tests.LocalServices.Ssm;

public sealed class ParameterTests : IAsyncLifetime
{
    LocalMode local = null!;

    public async Task InitializeAsync() => local = await new LocalMode().StartAsync();

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Fact]
    public async Task Counts_versions_and_overwrites_only_when_asked()
    {
        (await CallAsync("PutParameter", """{"Name":"/models/cars","Value":"{\"run\":1}","Type":"String"}"""))["Version"]!.GetValue<int>().ShouldBe(1);
        (await ErrorAsync("PutParameter", """{"Name":"/models/cars","Value":"2","Type":"String"}""")).ShouldBe("ParameterAlreadyExists");
        (await CallAsync("PutParameter", """{"Name":"/models/cars","Value":"2","Overwrite":true}"""))["Version"]!.GetValue<int>().ShouldBe(2);

        var shown = (await CallAsync("GetParameter", """{"Name":"/models/cars"}"""))["Parameter"]!;
        (shown["Value"]!.ToString(), shown["Type"]!.ToString(), shown["Version"]!.GetValue<int>()).ShouldBe(("2", "String", 2));
        shown["ARN"]!.ToString().ShouldBe("arn:aws:ssm:us-east-1:000000000000:parameter/models/cars");
        (await CallAsync("GetParameter", """{"Name":"/models/cars:1"}"""))["Parameter"]!["Value"]!.ToString().ShouldBe("""{"run":1}""");
        (await CallAsync("GetParameter", """{"Name":"arn:aws:ssm:us-east-1:000000000000:parameter/models/cars"}"""))["Parameter"]!["Value"]!.ToString().ShouldBe("2");
        (await CallAsync("GetParameterHistory", """{"Name":"/models/cars"}"""))["Parameters"]!.AsArray().Count.ShouldBe(2);
        (await ErrorAsync("GetParameter", """{"Name":"/models/cars:9"}""")).ShouldBe("ParameterVersionNotFound");
    }

    [Fact]
    public async Task Lists_a_path_in_pages_with_or_without_what_lies_deeper()
    {
        foreach (var name in new[] { "/m/a", "/m/b", "/m/c/d", "/mx", "top" }) await CallAsync("PutParameter", $$"""{"Name":"{{name}}","Value":"v","Type":"String"}""");

        var flat = await CallAsync("GetParametersByPath", """{"Path":"/m"}""");
        var first = await CallAsync("GetParametersByPath", """{"Path":"/m/","Recursive":true,"MaxResults":2}""");
        var rest = await CallAsync("GetParametersByPath", $$"""{"Path":"/m/","Recursive":true,"MaxResults":2,"NextToken":"{{first["NextToken"]}}"}""");

        Names(flat).ShouldBe(["/m/a", "/m/b"]);
        Names(first).ShouldBe(["/m/a", "/m/b"]);
        Names(rest).ShouldBe(["/m/c/d"]);
        rest.ContainsKey("NextToken").ShouldBeFalse();
        Names(await CallAsync("DescribeParameters", """{"ParameterFilters":[{"Key":"Name","Option":"Contains","Values":["/c/","to"]}]}""")).ShouldBe(["/m/c/d", "top"]);
    }

    [Fact]
    public async Task Gets_and_deletes_several_and_names_those_it_does_not_know()
    {
        await CallAsync("PutParameter", """{"Name":"a","Value":"1","Type":"String"}""");

        var got = await CallAsync("GetParameters", """{"Names":["a","b"]}""");
        var deleted = await CallAsync("DeleteParameters", """{"Names":["a","b"]}""");

        Names(got).ShouldBe(["a"]);
        got["InvalidParameters"]![0]!.ToString().ShouldBe("b");
        deleted["DeletedParameters"]![0]!.ToString().ShouldBe("a");
        deleted["InvalidParameters"]![0]!.ToString().ShouldBe("b");
        (await ErrorAsync("DeleteParameter", """{"Name":"a"}""")).ShouldBe("ParameterNotFound");
    }

    [Theory]
    [InlineData("""{"Name":"aws-x","Value":"v","Type":"String"}""", "ValidationException")]
    [InlineData("""{"Name":"/SSM/x","Value":"v","Type":"String"}""", "ValidationException")]
    [InlineData("""{"Name":"a/b","Value":"v","Type":"String"}""", "ValidationException")]
    [InlineData("""{"Name":"a b","Value":"v","Type":"String"}""", "ValidationException")]
    [InlineData("""{"Name":"a","Value":"v"}""", "ValidationException")]
    [InlineData("""{"Name":"a","Value":"","Type":"String"}""", "ValidationException")]
    [InlineData("""{"Name":"a","Value":"{{other}}","Type":"String"}""", "ValidationException")]
    [InlineData("""{"Name":"a","Value":"v","Type":"Number"}""", "ValidationException")]
    [InlineData("""{"Name":"/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p","Value":"v","Type":"String"}""", "HierarchyLevelLimitExceededException")]
    [InlineData("""{"Name":"a","Value":"v","Type":"String","AllowedPattern":"^\\d+$"}""", "ParameterPatternMismatchException")]
    [InlineData("""{"Name":"a","Value":"v","Type":"SecureString"}""", "NotEmulatedLocally")]
    [InlineData("""{"Name":"a","Value":"v","Type":"String","Policies":"x"}""", "NotEmulatedLocally")]
    public async Task Refuses_what_Parameter_Store_refuses(string input, string code) =>
        (await ErrorAsync("PutParameter", input)).ShouldBe(code);

    [Fact]
    public async Task Holds_four_kilobytes_and_not_a_byte_more()
    {
        await CallAsync("PutParameter", $$"""{"Name":"a","Value":"{{new string('v', 4096)}}","Type":"String"}""");

        (await ErrorAsync("PutParameter", $$"""{"Name":"b","Value":"{{new string('v', 4097)}}","Type":"String"}""")).ShouldBe("ValidationException");
    }

    [Fact]
    public async Task Answers_a_state_machines_task_and_keeps_a_declared_parameter_s_later_value()
    {
        await local.DeclareAsync("AWS::SSM::Parameter", "/m/a", """{"Name":"/m/a","Type":"String","Value":"first"}""");
        (await local.TaskAsync("ssm", "PutParameter", """{"Name":"/m/a","Value":"later","Overwrite":true}"""))!["Version"]!.ToString().ShouldBe("2");
        await local.DeclareAsync("AWS::SSM::Parameter", "/m/a", """{"Name":"/m/a","Type":"String","Value":"first"}""");

        (await local.TaskAsync("ssm", "GetParameter", """{"Name":"/m/a"}"""))!["Parameter"]!["Value"]!.ToString().ShouldBe("later");
        (await Should.ThrowAsync<AwsException>(() => local.TaskAsync("ssm", "GetParameter", """{"Name":"none"}"""))).Code.ShouldBe("ParameterNotFound");
    }

    async Task<JsonObject> CallAsync(string operation, string input)
    {
        var (status, body) = await local.JsonAsync("AmazonSSM." + operation, input);
        status.ShouldBe(200, body.ToJsonString());
        return body;
    }

    async Task<string> ErrorAsync(string operation, string input) => (await local.JsonAsync("AmazonSSM." + operation, input)).Body["__type"]!.ToString();

    static IEnumerable<string> Names(JsonObject page) => page["Parameters"]!.AsArray().Select(p => p!["Name"]!.ToString());
}
