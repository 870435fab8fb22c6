using System.Text;
using Amazon.Lambda.APIGatewayEvents;
using Predict;

namespace Tests.Rules.Predict;

public class PredictionRequestTests
{
    [Fact]
    public void Passes_the_instances_on_as_the_app_wrote_them()
    {
        var request = Accepted("""{ "inferenceId": "order-7", "instances": [ {"year": 2020.0, "make":"Škoda"},{"year":1e3} ] }""");

        Encoding.UTF8.GetString(request.Payload).ShouldBe("""{"instances":[ {"year": 2020.0, "make":"Škoda"},{"year":1e3} ]}""");
        (request.Rows, request.InferenceId).ShouldBe((2, "order-7"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=utf-8")]
    [InlineData(null)]
    public void Takes_JSON(string? type) => PredictionRequests.Parse(Request("""{"instances":[{}]}""", type)).Problem.ShouldBeNull();

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/x-www-form-urlencoded")]
    public void Takes_nothing_else(string type) => PredictionRequests.Parse(Request("""{"instances":[{}]}""", type)).Problem!.Status.ShouldBe(415);

    [Theory]
    [InlineData("{\"instances\":\n [{\"a\": }]}", "line 2, column 9")]
    [InlineData("", "line 1, column 1")]
    [InlineData("{\"instances\":[{\"a\":1}]} x", "line 1, column 25")]
    public void Broken_JSON_has_line_and_column(string body, string place) => Refused(body).Detail.ShouldContain(place);

    [Theory]
    [InlineData("{}", "no member \"instances\"")]
    [InlineData("[1]", "no member \"instances\"")]
    [InlineData("""{"instances":{}}""", "a list of 1 to 1000")]
    [InlineData("""{"instances":[]}""", "a list of 1 to 1000")]
    [InlineData("""{"instances":[{},5,[]]}""", "no objects")]
    public void Refuses_a_wrong_form(string body, string said) => Refused(body).Detail.ShouldContain(said);

    [Fact]
    public void Points_at_each_instance_that_is_no_object() =>
        Refused("""{"instances":[{},5,[]]}""").Faults!.Select(fault => fault.Place).ShouldBe(["/instances/1", "/instances/2"]);

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void Takes_up_to_a_thousand_rows(int rows, bool accepted)
    {
        var body = $"{{\"instances\":[{string.Join(',', Enumerable.Repeat("{}", rows))}]}}";

        (PredictionRequests.Parse(Request(body)).Problem is null).ShouldBe(accepted);
    }

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("\"0191d6d2-7bb4-7cc0-8d5e-0d4d9d5f0a11\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("\"with blank\"", false)]
    [InlineData("\"línea\"", false)]
    [InlineData("\"a\\n\"", false)]
    [InlineData("\"smoke-1\"", false)]
    [InlineData("7", false)]
    [InlineData("null", false)]
    [InlineData("\"12345678901234567890123456789012345678901234567890123456789012345\"", false)]
    public void Checks_the_inference_id(string id, bool accepted) =>
        (PredictionRequests.Parse(Request($"{{\"inferenceId\":{id},\"instances\":[{{}}]}}")).Problem is null).ShouldBe(accepted);

    [Fact]
    public void The_member_comes_before_the_header()
    {
        var request = Request("""{"instances":[{}]}""");
        request.Headers["x-inference-id"] = "from-header";

        PredictionRequests.Parse(request).Request!.InferenceId.ShouldBe("from-header");
        request.Body = """{"inferenceId":"from-member","instances":[{}]}""";
        PredictionRequests.Parse(request).Request!.InferenceId.ShouldBe("from-member");
    }

    [Fact]
    public void Decodes_a_body_in_base64()
    {
        var request = Request(Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"instances":[{}]}""")));
        request.IsBase64Encoded = true;

        PredictionRequests.Parse(request).Request!.Rows.ShouldBe(1);
    }

    private static PredictionRequest Accepted(string body) => PredictionRequests.Parse(Request(body)).Request.ShouldNotBeNull();

    private static Problem Refused(string body)
    {
        var problem = PredictionRequests.Parse(Request(body)).Problem.ShouldNotBeNull();
        problem.Status.ShouldBe(400);
        return problem;
    }

    private static APIGatewayProxyRequest Request(string body, string? type = "application/json") =>
        new() { Body = body, Headers = type is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["content-type"] = type } };
}
