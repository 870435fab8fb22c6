using System.Globalization;
using System.Text.Json;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.TestUtilities;
using Contracts;
using Contracts.Serving;
using Predict;
using Tests.Functions.Offline;
using Tests.LocalServices.Lambda;

namespace Tests.Functions.Strategies;

/// <summary>The prediction API in this process, and behind it, on one port, what it asks: a model whose strategy is a function, its two endpoints, and that function.</summary>
internal sealed class Orchards : IAsyncDisposable
{
    public const string Own = "arn:aws:lambda:us-east-1:123456789012:function:own:live";
    private static readonly string[] Names = ["AWS_ENDPOINT_URL", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
    private readonly string?[] before = [.. Names.Select(Environment.GetEnvironmentVariable)];
    private readonly FakeService service;

    private Orchards(FakeService service)
    {
        this.service = service;
        foreach (var (name, value) in Names.Zip([service.Url, "us-east-1", "id", "secret"])) Environment.SetEnvironmentVariable(name, value);
        Api = new InferenceApi(new Clients(), new PredictSettings("artifacts", "/stack/models", TimeSpan.FromSeconds(10)), Clock, new AlwaysZero());
    }

    public StillClock Clock { get; } = new();

    public InferenceApi Api { get; }

    public TestLambdaLogger Log { get; } = new();

    /// <summary>The calls of the function.</summary>
    public IReadOnlyList<Call> Asked => [.. service.Calls.Where(call => call.Target.StartsWith("/2015-03-31/functions/", StringComparison.Ordinal))];

    /// <param name="function">Answers in place of the function.</param>
    /// <param name="linear">What the endpoint of Linear Learner answers; null: that it is out of order.</param>
    public static async Task<Orchards> StartAsync(Func<Call, CancellationToken, Task<Answer>> function, string? linear = "0.25\n16777217.5\n-3\n") => new(await FakeService.StartAsync((call, cancellation) => call switch
    {
        { Target: var target } when target.StartsWith("/2015-03-31/functions/", StringComparison.Ordinal) => function(call, cancellation),
        { Target: "/endpoints/orchard-xgboost/invocations" } => Task.FromResult(new Answer(200, "0.1\n5\n3\n", "text/csv")),
        { Target: "/endpoints/orchard-linear-learner/invocations" } => Task.FromResult(linear is null ? new Answer(400, "{}") { Headers = { ["x-amzn-ErrorType"] = "ValidationError" } } : new Answer(200, linear, "text/csv")),
        { Target: "/artifacts/f" } => Task.FromResult(new Answer(200, JsonSerializer.Serialize(new ModelFeatures("yield", [new ModelFeature { Name = "trees", Type = "numeric" }]), ContractsJson.Default.ModelFeatures), "application/json")),
        _ when call.Headers.GetValueOrDefault("X-Amz-Target") == "AmazonSSM.GetParameter" => Task.FromResult(new Answer(200, JsonSerializer.Serialize(new { Parameter = new { Name = "p", Type = "String", Value = Announced() } }))),
        _ => Task.FromResult(new Answer(404, "<Error><Code>NoSuchKey</Code></Error>", "application/xml")),
    }));

    public static Task<Orchards> StartAsync(params Answer[] answers)
    {
        var next = -1;
        return StartAsync((_, _) => Task.FromResult(answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]));
    }

    public static Answer Answered(params float[] values) => new(200, $$"""{"values":[{{string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture)))}}]}""", "application/json");

    public static Answer Refused(int status, string error) => new(status, """{"Message":"no"}""", "application/json") { Headers = { ["x-amzn-ErrorType"] = error } };

    /// <summary>Asks for three rows.</summary>
    public async Task<(int Status, JsonElement Body, string? RetryAfter)> PredictAsync(string? strategy = null)
    {
        var body = $$"""{"instances":[{"trees":31},{"trees":32},{"trees":33}],"inferenceId":"id"{{(strategy is null ? "" : $",\"strategy\":\"{strategy}\"")}}}""";
        return Read(await Api.Predict("orchard", new APIGatewayProxyRequest { Body = body, Headers = new Dictionary<string, string>() }, new TestLambdaContext { Logger = Log }));
    }

    public async Task<JsonElement> DescribeAsync() => Read(await Api.DescribeModel("orchard", new TestLambdaContext { Logger = Log })).Body;

    public async ValueTask DisposeAsync()
    {
        foreach (var (name, value) in Names.Zip(before)) Environment.SetEnvironmentVariable(name, value);
        await service.DisposeAsync();
    }

    private static (int Status, JsonElement Body, string? RetryAfter) Read(IHttpResult result)
    {
        var written = JsonDocument.Parse(result.Serialize(new HttpResultSerializationOptions { Format = HttpResultSerializationOptions.ProtocolFormat.RestApi })).RootElement;
        var headers = written.GetProperty("multiValueHeaders");
        return ((int)result.StatusCode, JsonDocument.Parse(written.GetProperty("body").GetString()!).RootElement, headers.TryGetProperty("retry-after", out var seconds) ? seconds[0].GetString() : null);
    }

    private static string Announced()
    {
        Deployment Of(string algorithm, double rmse) => new("deployed", algorithm, $"orchard-{algorithm}", "c", "s", "run-1", "f", rmse, DateTimeOffset.UnixEpoch);
        return JsonSerializer.Serialize(new InService("orchard", Own, new Dictionary<string, Deployment> { ["linear-learner"] = Of("linear-learner", 3), ["xgboost"] = Of("xgboost", 2.5) }, ["xgboost", "linear-learner"]), ContractsJson.Default.InService);
    }

    /// <summary>Pauses before another attempt last no time.</summary>
    private sealed class AlwaysZero : Random
    {
        public override double NextDouble() => 0;
    }
}
