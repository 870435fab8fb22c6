using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Tests.Predict;

namespace Tests.EndToEnd.Api;

/// <summary>The API while other versions of the model go into service.</summary>
[Collection("stack")]
public sealed class DuringDeployments(SharedStack shared)
{
    [Fact]
    public Task Every_answer_is_whole() => EveryAnswerIsWholeAsync(500);

    [Fact, Trait("Category", "Soak")]
    public Task Every_answer_of_ten_thousand_is_whole() => EveryAnswerIsWholeAsync(10_000);

    [Fact]
    public Task No_generated_body_gives_a_server_error_and_no_value_is_in_a_log() => NoServerErrorAsync(500);

    [Fact, Trait("Category", "Soak")]
    public Task No_generated_body_of_ten_thousand_gives_a_server_error() => NoServerErrorAsync(10_000);

    async Task EveryAnswerIsWholeAsync(int times)
    {
        var api = await CarsApi.InAsync(shared.Stack);
        var model = await MovingModel.InAsync(shared.Stack);
        var values = new ConcurrentDictionary<(string Algorithm, string Version), ConcurrentDictionary<string, bool>>();
        var wrong = new ConcurrentBag<string>();

        await model.WhileDeployingAsync(times, callers: 4, async () =>
        {
            var answered = await api.PredictAsync("""{"instances":[{"a":3,"b":2},{"a":11,"b":6}]}""", model: MovingModel.Name);
            if (answered.Status != 200 || answered.Body["degraded"]!.GetValue<bool>()) wrong.Add(answered.Body.ToJsonString());
            else Note(answered.Body, values);
        });

        wrong.ShouldBeEmpty();
        // One pair of values for each version of each algorithm, and both versions were met.
        values.ShouldAllBe(version => version.Value.Count == 1);
        values.Keys.GroupBy(version => version.Algorithm).Select(versions => versions.Count()).ShouldBe([2, 2]);
    }

    static void Note(JsonObject answer, ConcurrentDictionary<(string, string), ConcurrentDictionary<string, bool>> values)
    {
        var rows = answer["predictions"]!.AsArray();
        foreach (var (algorithm, first) in rows[0]!["candidates"]!.AsObject())
        {
            var pair = string.Join(' ', rows.Select(row => row!["candidates"]![algorithm]!["value"]!.ToJsonString()));
            values.GetOrAdd((algorithm, first!["version"]!.ToString()), _ => []).TryAdd(pair, true);
        }
    }

    async Task NoServerErrorAsync(int count)
    {
        const string Secret = "Quokka-31415";
        var api = await CarsApi.InAsync(shared.Stack);
        var features = JsonNode.Parse(CarsApi.Row)!.AsObject().Select(cell => (cell.Key, cell.Value!.GetValueKind() == System.Text.Json.JsonValueKind.String ? Secret : null));
        var bodies = new GeneratedBodies(new Random(4), [.. features]);
        var kinds = new Dictionary<string, int>();

        // The model that is asked goes into service anew halfway through.
        for (var number = 0; number < count / 2; number++) await SendAsync();
        var deploying = CarsApi.DropAsync(shared.Stack, rounds: 60);
        for (var number = count / 2; number < count || !deploying.IsCompleted; number++) await SendAsync();
        (await deploying).Status.Value.ShouldBe("SUCCEEDED");

        (kinds["mutated"] / (double)kinds.Values.Sum()).ShouldBeGreaterThanOrEqualTo(0.4);
        foreach (var fault in GeneratedBodies.Faults) kinds.GetValueOrDefault(fault).ShouldBeGreaterThanOrEqualTo(count / 200, fault);
        var logs = Directory.EnumerateFiles(Path.Combine(shared.Stack.Folder, "logs"), "*", SearchOption.AllDirectories).ToList();
        logs.ShouldNotBeEmpty();
        logs.Where(log => ReadShared(log).Contains(Secret, StringComparison.Ordinal)).ShouldBeEmpty();

        async Task SendAsync()
        {
            var body = bodies.Next();
            kinds[body.Kind] = kinds.GetValueOrDefault(body.Kind) + 1;
            var answered = await api.PredictAsync(body.Body, body.ContentType, body.Strategy is null ? "" : $"?strategy={body.Strategy}", body.InferenceId);
            answered.Status.ShouldBeInRange(200, 499, $"{body.Kind}: {body.Body[..Math.Min(300, body.Body.Length)]} {answered.Body}");
            if (body.Kind == "sound") answered.Status.ShouldBe(200, answered.Body.ToJsonString());
        }
    }

    static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
