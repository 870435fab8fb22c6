using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tests.EndToEnd.Api;

/// <summary>Two algorithms in service, of which one or both are slow or down.</summary>
[Collection("stack")]
public sealed class Family(SharedStack shared)
{
    const string Boosted = $"{CarsApi.Model}-xgboost";
    const string Linear = $"{CarsApi.Model}-linear-learner";

    [Fact]
    public async Task One_endpoint_down_leaves_the_others_answer_and_all_down_is_unavailable_for_a_while()
    {
        var api = await CarsApi.InAsync(shared.Stack);

        var whole = await api.PredictAsync(CarsApi.Row);
        var degraded = await StruckAsync(Linear, "error", () => api.PredictAsync(CarsApi.Row));
        var down = await StruckAsync(Linear, "timeout", () => StruckAsync(Boosted, "error", () => api.PredictAsync(CarsApi.Row)));

        whole.Status.ShouldBe(200, whole.Body.ToJsonString());
        whole.Body["predictions"]![0]!["candidates"]!.AsObject().Select(candidate => candidate.Key).Order().ShouldBe(["linear-learner", "xgboost"]);
        whole.Body["degraded"]!.GetValue<bool>().ShouldBeFalse();
        degraded.Status.ShouldBe(200, degraded.Body.ToJsonString());
        degraded.Body["degraded"]!.GetValue<bool>().ShouldBeTrue();
        degraded.Body["missing"]![0]!["algorithm"]!.ToString().ShouldBe("linear-learner");
        degraded.Body["predictions"]![0]!["value"]!.ToJsonString().ShouldBe(whole.Body["predictions"]![0]!["candidates"]!["xgboost"]!["value"]!.ToJsonString());
        (down.Status, down.RetryAfter, down.ContentType).ShouldBe((503, "5", "application/problem+json"));
    }

    [Fact]
    public async Task A_slow_endpoint_does_not_hold_up_the_others_answer_beyond_its_deadline()
    {
        var api = await CarsApi.InAsync(shared.Stack);
        await api.PredictAsync(CarsApi.Row);

        var clock = Stopwatch.StartNew();
        var answered = await StruckAsync(Linear, "delay", () => api.PredictAsync(CarsApi.Row));

        answered.Status.ShouldBe(200, answered.Body.ToJsonString());
        answered.Body["missing"]![0]!["reason"]!.ToString().ShouldBe("no answer before the deadline");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    async Task<Answered> StruckAsync(string endpoint, string effect, Func<Task<Answered>> call)
    {
        using var http = new HttpClient();
        var strike = new JsonObject { ["match"] = new JsonObject { ["endpoint"] = endpoint }, ["effect"] = effect };
        if (effect == "delay") strike["seconds"] = 25;
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
