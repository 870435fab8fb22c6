using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Amazon.SageMaker;
using Amazon.SageMaker.Model;
using Amazon.SimpleSystemsManagement.Model;

namespace Tests.EndToEnd.Api;

/// <summary>Two algorithms in service, of which one or both are slow or down.</summary>
[Collection("stack")]
public sealed class Family(SharedStack shared)
{
    const string Model = "api-family";
    const string Second = "api-family-second";
    static bool created;

    [Fact]
    public async Task One_endpoint_down_leaves_the_others_answer_and_all_down_is_unavailable_for_a_while()
    {
        var api = await CarsApi.InAsync(shared.Stack);
        await AnnounceAsync();

        var whole = await api.PredictAsync(CarsApi.Row, model: Model);
        var degraded = await StruckAsync(Second, "error", () => api.PredictAsync(CarsApi.Row, model: Model));
        var down = await StruckAsync(Second, "timeout", () => StruckAsync($"{CarsApi.Model}-xgboost", "error", () => api.PredictAsync(CarsApi.Row, model: Model)));

        whole.Status.ShouldBe(200, whole.Body.ToJsonString());
        whole.Body["predictions"]![0]!["candidates"]!.AsObject().Select(candidate => candidate.Key).Order().ShouldBe(["linear-learner", "xgboost"]);
        whole.Body["degraded"]!.GetValue<bool>().ShouldBeFalse();
        degraded.Status.ShouldBe(200, degraded.Body.ToJsonString());
        degraded.Body["degraded"]!.GetValue<bool>().ShouldBeTrue();
        degraded.Body["missing"]![0]!["algorithm"]!.ToString().ShouldBe("linear-learner");
        (down.Status, down.RetryAfter, down.ContentType).ShouldBe((503, "5", "application/problem+json"));
    }

    [Fact]
    public async Task A_slow_endpoint_does_not_hold_up_the_others_answer_beyond_its_deadline()
    {
        var api = await CarsApi.InAsync(shared.Stack);
        await AnnounceAsync();
        await api.PredictAsync(CarsApi.Row, model: Model);

        var clock = Stopwatch.StartNew();
        var answered = await StruckAsync(Second, "delay", () => api.PredictAsync(CarsApi.Row, model: Model));

        answered.Status.ShouldBe(200, answered.Body.ToJsonString());
        answered.Body["missing"]![0]!["reason"]!.ToString().ShouldBe("no answer before the deadline");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    /// <summary>The same trained model behind a second endpoint, announced as another algorithm.</summary>
    async Task AnnounceAsync()
    {
        var stack = shared.Stack;
        var announced = JsonNode.Parse((await stack.Parameters.GetParameterAsync(new GetParameterRequest { Name = $"/serverless-mlops/models/{CarsApi.Model}" })).Parameter.Value)!;
        var first = announced["algorithms"]!["xgboost"]!;
        if (!created)
        {
            created = true;
            await stack.SageMaker.CreateEndpointConfigAsync(new CreateEndpointConfigRequest { EndpointConfigName = Second, ProductionVariants = [new ProductionVariant { VariantName = "AllTraffic", ModelName = first["savedModel"]!.ToString(), InitialInstanceCount = 1, InstanceType = ProductionVariantInstanceType.MlM5Large }] });
            await stack.SageMaker.CreateEndpointAsync(new CreateEndpointRequest { EndpointName = Second, EndpointConfigName = Second });
        }

        while ((await stack.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = Second })).EndpointStatus == EndpointStatus.Creating) await Task.Delay(50);
        var second = first.DeepClone();
        (second["algorithm"], second["endpoint"]) = ("linear-learner", Second);
        (announced["model"], announced["algorithms"]!["linear-learner"]) = (Model, second);
        await stack.Parameters.PutParameterAsync(new PutParameterRequest { Name = $"/serverless-mlops/models/{Model}", Value = announced.ToJsonString(), Type = Amazon.SimpleSystemsManagement.ParameterType.String, Overwrite = true });
    }

    async Task<Answered> StruckAsync(string endpoint, string effect, Func<Task<Answered>> call)
    {
        using var http = new HttpClient();
        var strike = new JsonObject { ["match"] = new JsonObject { ["endpoint"] = endpoint }, ["effect"] = effect };
        if (effect == "delay") strike["seconds"] = 15;
        using var set = await http.PostAsJsonAsync($"{shared.Stack.Url}/_local/faults", strike);
        set.IsSuccessStatusCode.ShouldBeTrue(await set.Content.ReadAsStringAsync());
        var id = JsonNode.Parse(await set.Content.ReadAsStringAsync())!["id"]!.ToString();
        try
        {
            return await call();
        }
        finally
        {
            await http.DeleteAsync(new Uri($"{shared.Stack.Url}/_local/faults/{id}"));
        }
    }
}
