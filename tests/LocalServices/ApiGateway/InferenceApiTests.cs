using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Local.Host;
using Microsoft.Extensions.DependencyInjection;
using Tests.LocalServices.Lambda;

namespace Tests.LocalServices.ApiGateway;

public sealed class InferenceApiTests : IAsyncLifetime
{
    const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Parameters:
          Stage: { Type: String, Default: v1 }
          Burst: { Type: Number, Default: 3 }
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              Name: inference
              StageName: !Ref Stage
              Auth: { ApiKeyRequired: true }
              BinaryMediaTypes: [image/png]
              Variables: { colour: blue }
              GatewayResponses:
                DEFAULT_4XX:
                  ResponseParameters: { Headers: { X-Reason: "'client'" } }
                  ResponseTemplates: { application/json: '{"message":$context.error.messageString,"type":"$context.error.responseType"}' }
          Function:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: dotnet10
              Handler: Worker
              CodeUri: functions/Worker/
              FunctionName: worker
              Events:
                Predict: { Type: Api, Properties: { RestApiId: !Ref Api, Path: "/models/{model}/predictions", Method: post } }
                Latest: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /models/latest/predictions, Method: any } }
                Rest: { Type: Api, Properties: { RestApiId: !Ref Api, Path: "/open/{proxy+}", Method: any, Auth: { ApiKeyRequired: false } } }
                Slow: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /slow, Method: post, TimeoutInMillis: 50, Auth: { ApiKeyRequired: false } } }
          Key: { Type: AWS::ApiGateway::ApiKey, Properties: { Name: app, Enabled: true } }
          Stranger: { Type: AWS::ApiGateway::ApiKey, Properties: { Name: stranger, Enabled: true, Value: a-key-without-a-plan-0123456789 } }
          Plan:
            Type: AWS::ApiGateway::UsagePlan
            Properties:
              UsagePlanName: app
              ApiStages: [{ ApiId: !Ref Api, Stage: !Ref Api.Stage }]
              Throttle: { RateLimit: 1, BurstLimit: !Ref Burst }
          PlanKey: { Type: AWS::ApiGateway::UsagePlanKey, Properties: { KeyId: !Ref Key, KeyType: API_KEY, UsagePlanId: !Ref Plan } }
        Outputs:
          ApiUrl: { Value: !Sub "https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${Stage}" }
          ApiKeyId: { Value: !Ref Key }
        """;

    readonly StillClock clock = new();
    SampleProject project = null!;
    string url = "";
    string key = "";

    public async Task InitializeAsync()
    {
        project = await new SampleProject(Template, s => s.AddSingleton<TimeProvider>(clock)).StartAsync();
        var outputs = await Aws.OutputsAsync(project.Client);
        url = outputs["ApiUrl"];
        key = await KeyAsync(outputs["ApiKeyId"]);
    }

    public async Task DisposeAsync() => await project.DisposeAsync();

    [Fact]
    public async Task The_address_in_the_outputs_answers_with_what_the_function_returns()
    {
        var response = await AnswerAsync("""{"statusCode":201,"headers":{"X-One":"1","Content-Type":"text/plain"},"multiValueHeaders":{"X-Many":["a","b"]},"body":"made"}""");

        url.ShouldStartWith(project.Client.BaseAddress!.ToString());
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.GetValues("X-One").ShouldBe(["1"]);
        response.Headers.GetValues("X-Many").ShouldBe(["a", "b"]);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await response.Content.ReadAsStringAsync()).ShouldBe("made");
    }

    [Fact]
    public async Task The_function_gets_the_proxy_event()
    {
        var sent = await EventAsync(HttpMethod.Post, "/models/a%20b/predictions?x=1&x=2&y=", """{"ü":1}""");

        sent["resource"]!.ToString().ShouldBe("/models/{model}/predictions");
        sent["path"]!.ToString().ShouldBe("/models/a b/predictions");
        sent["httpMethod"]!.ToString().ShouldBe("POST");
        sent["pathParameters"]!["model"]!.ToString().ShouldBe("a%20b");
        sent["queryStringParameters"]!["x"]!.ToString().ShouldBe("2");
        sent["multiValueQueryStringParameters"]!["x"]!.AsArray().Count.ShouldBe(2);
        sent["stageVariables"]!["colour"]!.ToString().ShouldBe("blue");
        sent["headers"]!["X-Forwarded-Proto"]!.ToString().ShouldBe("https");
        sent["body"]!.ToString().ShouldBe("""{"ü":1}""");
        sent["isBase64Encoded"]!.GetValue<bool>().ShouldBeFalse();
        var context = sent["requestContext"]!;
        context["stage"]!.ToString().ShouldBe("v1");
        context["path"]!.ToString().ShouldBe("/v1/models/a b/predictions");
        context["accountId"]!.ToString().ShouldBe("000000000000");
        context["requestTimeEpoch"]!.GetValue<long>().ShouldBe(clock.GetUtcNow().ToUnixTimeMilliseconds());
        context["identity"]!["sourceIp"]!.ToString().ShouldBe("127.0.0.1");
        context["identity"]!["apiKey"]!.ToString().ShouldBe(key);
    }

    [Fact]
    public async Task What_is_absent_is_null()
    {
        var sent = await EventAsync(HttpMethod.Get, "/models/latest/predictions", null);

        sent["queryStringParameters"].ShouldBeNull();
        sent["multiValueQueryStringParameters"].ShouldBeNull();
        sent["pathParameters"].ShouldBeNull();
        sent["body"].ShouldBeNull();
    }

    [Theory]
    [InlineData("/models/latest/predictions", "/models/latest/predictions")]
    [InlineData("/models/other/predictions", "/models/{model}/predictions")]
    public async Task The_most_specific_path_answers(string path, string resource) =>
        (await EventAsync(HttpMethod.Post, path, "{}"))["resource"]!.ToString().ShouldBe(resource);

    [Fact]
    public async Task A_greedy_parameter_takes_the_rest_of_the_path() =>
        (await EventAsync(HttpMethod.Put, "/open/a/b", "{}"))["pathParameters"]!["proxy"]!.ToString().ShouldBe("a/b");

    [Fact]
    public async Task A_binary_body_travels_as_base64()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url + "/open/picture") { Content = new ByteArrayContent([1, 2, 255]) };
        request.Content.Headers.ContentType = new("image/png");

        var sent = await EventAsync(request);

        sent["isBase64Encoded"]!.GetValue<bool>().ShouldBeTrue();
        Convert.FromBase64String(sent["body"]!.ToString()).ShouldBe([1, 2, 255]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData("a-key-without-a-plan-0123456789")]
    public async Task A_missing_wrong_or_unplanned_key_is_forbidden(string? given) =>
        await RefusedAsync(Request(HttpMethod.Post, "/models/m/predictions", "{}", given), HttpStatusCode.Forbidden, "Forbidden", "INVALID_API_KEY");

    [Theory]
    [InlineData("/nothing", "POST")]
    [InlineData("/models/m/predictions", "GET")]
    public async Task An_unknown_route_misses_its_token(string path, string method) =>
        await RefusedAsync(Request(new HttpMethod(method), path, null, key), HttpStatusCode.Forbidden, "Missing Authentication Token", "MISSING_AUTHENTICATION_TOKEN");

    [Fact]
    public async Task A_key_beyond_its_plan_is_throttled_until_the_bucket_fills_again()
    {
        for (var i = 0; i < 3; i++) (await AnswerAsync("""{"statusCode":200}""")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await RefusedAsync(Request(HttpMethod.Post, "/models/m/predictions", "{}", key), HttpStatusCode.TooManyRequests, "Too Many Requests", "THROTTLED");

        clock.Advance(TimeSpan.FromSeconds(1));

        (await AnswerAsync("""{"statusCode":200}""")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("""{"body":"no status"}""")]
    [InlineData("""{"statusCode":200,"body":{"not":"text"}}""")]
    [InlineData("""{"statusCode":200,"headers":"x"}""")]
    public async Task An_answer_without_the_proxy_format_is_a_bad_gateway(string answer)
    {
        var response = await AnswerAsync(answer);

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Internal server error"}""");
    }

    [Fact]
    public async Task A_function_error_is_a_bad_gateway() =>
        (await SendAsync(Request(HttpMethod.Post, "/models/m/predictions", """{"do":"throw","message":"x"}""", key))).StatusCode.ShouldBe(HttpStatusCode.BadGateway);

    [Fact(Timeout = 60_000)]
    public async Task A_function_that_takes_too_long_is_a_gateway_timeout()
    {
        var pending = SendAsync(Request(HttpMethod.Post, "/slow", """{"do":"hang"}""", null));
        await clock.AdvanceWhenAskedAsync(TimeSpan.FromMilliseconds(50));

        var response = await pending;

        response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Endpoint request timed out"}""");
    }

    [Fact]
    public async Task A_body_over_ten_megabytes_is_too_long()
    {
        using var content = new ByteArrayContent(new byte[(10 * 1024 * 1024) + 1]);
        using var request = new HttpRequestMessage(HttpMethod.Post, url + "/open/x") { Content = content };

        (await SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task The_value_of_a_key_survives_a_restart()
    {
        await project.StopAsync();
        await project.StartAsync();

        (await KeyAsync((await Aws.OutputsAsync(project.Client))["ApiKeyId"])).ShouldBe(key);
    }

    async Task<HttpResponseMessage> AnswerAsync(string answer) =>
        await SendAsync(Request(HttpMethod.Post, "/models/m/predictions", new JsonObject { ["do"] = "answer", ["answer"] = JsonNode.Parse(answer) }.ToJsonString(), key));

    Task<JsonNode> EventAsync(HttpMethod method, string path, string? body) => EventAsync(Request(method, path, body, key));

    /// <summary>The event that the function was given, which it answers with.</summary>
    async Task<JsonNode> EventAsync(HttpRequestMessage request) => JsonNode.Parse(await (await SendAsync(request)).Content.ReadAsStringAsync())!;

    async Task RefusedAsync(HttpRequestMessage request, HttpStatusCode status, string message, string type)
    {
        var response = await SendAsync(request);
        response.StatusCode.ShouldBe(status);
        response.Headers.GetValues("X-Reason").ShouldBe(["client"]);
        (await response.Content.ReadAsStringAsync()).ShouldBe($$"""{"message":"{{message}}","type":"{{type}}"}""");
    }

    async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using (request) return await project.Client.SendAsync(request);
    }

    HttpRequestMessage Request(HttpMethod method, string path, string? body, string? apiKey)
    {
        var request = new HttpRequestMessage(method, url + path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (apiKey is not null) request.Headers.Add("x-api-key", apiKey);
        return request;
    }

    async Task<string> KeyAsync(string id) =>
        JsonNode.Parse(await Aws.GetAsync(project.Client, "apigateway", $"apikeys/{id}?includeValue=true"))!["value"]!.ToString();
}
