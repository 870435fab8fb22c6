using System.Text.Json.Nodes;
using Amazon.SageMaker.Model;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace Tests.EndToEnd.Faults;

/// <summary>A stack of its own, because fault switches strike everybody, with one model that serves.</summary>
public sealed class ServingStack : IAsyncLifetime
{
    public const string Model = "plane";
    public const string Endpoint = "plane-xgboost";

    int drops;

    public Stack Stack { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Stack = await Stack.StartAsync();
        await Stack.PutModelAsync(Model, Yaml(Model, rounds: 5));
        var first = await DropAsync();
        first.Status.ShouldBe(ExecutionStatus.SUCCEEDED, first.Cause);
        // What is trained from now on is better, and passes the gate.
        await Stack.PutModelAsync(Model, Yaml(Model));
    }

    public async Task DisposeAsync() => await Stack.DisposeAsync();

    /// <summary>Drops another small file, other than all before.</summary>
    public Task<DescribeExecutionResponse> DropAsync(string model = Model)
    {
        var salt = ++drops;
        var rows = Enumerable.Range(0, 300).Select(i => $"{(i * 7 + salt) % 20},{i % 7},{((i * 7 + salt) % 20 * 3) + (i % 7)}");
        return Stack.DropAsync(model, $"{salt}.csv", "a,b,y\n" + string.Join("\n", rows) + "\n");
    }

    /// <summary>All that must be as before when a deployment failed: what the API answers, the endpoint's configuration, the parameter.</summary>
    public async Task<Served> ServedAsync()
    {
        var (status, answer) = await Stack.PredictAsync(Model, JsonNode.Parse("""{"instances":[{"a":3,"b":2},{"a":11,"b":6}],"inferenceId":"same"}""")!);
        status.ShouldBe(200, answer.ToJsonString());
        var endpoint = await Stack.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = Endpoint });
        var parameter = await Stack.Parameters.GetParametersByPathAsync(new GetParametersByPathRequest { Path = "/", Recursive = true });
        return new Served(WithoutTimes(answer), endpoint.EndpointConfigName, endpoint.EndpointStatus, string.Join('\n', parameter.Parameters.Select(p => $"{p.Name} {p.Version} {p.Value}")));
    }

    // How long an endpoint took is its own affair.
    static string WithoutTimes(JsonNode answer)
    {
        foreach (var candidate in answer["predictions"]!.AsArray().SelectMany(prediction => prediction!["candidates"]!.AsObject())) candidate.Value!.AsObject().Remove("milliseconds");
        return answer.ToJsonString();
    }

    /// <summary>The mails that came after a moment, once there is one and a second has had time to come.</summary>
    public async Task<IReadOnlyList<string>> NewMailsAsync(int known, string model = Model)
    {
        for (var i = 0; i < 300 && Stack.Mails(model).Count == known; i++) await Task.Delay(100);
        await SettledAsync();
        // Long lines are quoted-printable: broken softly.
        return [.. Stack.Mails(model).Skip(known).Select(m => m.Replace("=\r\n", "", StringComparison.Ordinal))];
    }

    /// <summary>Until no function has an event to take: a second mail would come from one.</summary>
    public async Task SettledAsync()
    {
        for (var quiet = 0; quiet < 5; await Task.Delay(100)) quiet = Stack.OwedEvents() == 0 ? quiet + 1 : 0;
    }

    public static string Yaml(string model, int rounds = 60) => $$"""
        model: {{model}}
        target: y
        features:
          numeric: [a, b]
        algorithms:
          xgboost: { hyperparameters: { num_round: {{rounds}}, max_depth: 3, eta: 0.3 } }
        gate: { threshold: 100 }
        """;
}

/// <summary>What is in service, as its users see it.</summary>
public sealed record Served(string Answer, string Config, string Status, string Parameters);
