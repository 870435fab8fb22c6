using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Upgrade;

/// <summary>
/// What a version before column rules, kept gaps and paired gates left on disk after one drop and 61 questions:
/// its models serve, are watched, score, are compared with and are replaced.
/// </summary>
public sealed class EarlierVersion : IAsyncLifetime
{
    const string Model = "homes";
    const string Run = "20261130224643-bb7df";
    Stack stack = null!;

    public async Task InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("earlier-");
        await using var packed = new GZipStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Upgrade", "earlier-version.tar.gz")), CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(packed, folder.FullName, overwriteFiles: false);
        stack = await Stack.StartAsync(folder);
    }

    public async Task DisposeAsync() => await stack.DisposeAsync();

    [Fact]
    public async Task Models_of_an_earlier_version_serve_are_watched_score_and_are_replaced()
    {
        await ServesAsync();
        await IsWatchedAsync();
        await ScoresAsync();
        await IsComparedAndReplacedAsync();
    }

    async Task ServesAsync()
    {
        var (status, answer) = await stack.PredictAsync(Model, JsonNode.Parse("""{"area":148,"age":null,"city":"Oslo","flag":"False"}""")!);

        status.ShouldBe(200, answer.ToJsonString());
        var candidates = answer["predictions"]![0]!["candidates"]!;
        ((double)candidates["xgboost"]!["value"]!).ShouldBe(289.54498);
        ((double)candidates["linear-learner"]!["value"]!).ShouldBe(295.18268);
        Versions(answer).ShouldAllBe(version => version == Run);
    }

    async Task IsWatchedAsync()
    {
        var check = await stack.CheckAsync(Model);

        check.Status.ShouldBe(ExecutionStatus.SUCCEEDED, $"{check.Error}: {check.Cause}");
        (await stack.JudgedAsync(Model)).Count.ShouldBeGreaterThanOrEqualTo(61);
    }

    async Task ScoresAsync()
    {
        var batch = await stack.ScoreAsync($"{Model}/rows.csv", "area,age,city,flag\n148,,Oslo,False\n");

        batch.Status.ShouldBe(ExecutionStatus.SUCCEEDED, $"{batch.Error}: {batch.Cause}");
        (await stack.ResultsAsync(batch))["rows.csv"].ShouldContain("289.54498");
    }

    async Task IsComparedAndReplacedAsync()
    {
        await stack.PutModelAsync(Model, Yaml);

        var drop = await stack.DropFileAsync($"{Model}/more.csv", Homes(500));

        drop.Status.ShouldBe(ExecutionStatus.SUCCEEDED, $"{drop.Error}: {drop.Cause}");
        var run = JsonNode.Parse(drop.Input)!["run"]!.ToString();
        (await stack.TextAsync($"{Model}/runs/{run}/xgboost/evaluation/evaluation.json")).ShouldContain("\"champion\":");
        var (_, answer) = await stack.PredictAsync(Model, JsonNode.Parse("""{"area":148,"age":null,"city":"Oslo","flag":"False"}""")!);
        Versions(answer).ShouldContain(run);
    }

    static IEnumerable<string> Versions(JsonObject answer) =>
        answer["predictions"]![0]!["candidates"]!.AsObject().Select(candidate => candidate.Value!["version"]!.ToString());

    const string Yaml = """
        model: homes
        target: price
        features:
          numeric: [area, age]
          categorical: [city, flag]
        algorithms:
          xgboost: { hyperparameters: { num_round: 60, max_depth: 3 } }
          linear-learner: { hyperparameters: { epochs: 5 } }
        monitor: { minimum_rows: 50 }
        gate: { threshold: 100 }
        """;

    /// <summary>Homes as those that the earlier version was trained on, one in ten without its age.</summary>
    static string Homes(int count)
    {
        var random = new Random(11);
        (string Name, int Price)[] cities = [("Lund", 5), ("Oslo", 20), ("Bergen", 0)];
        var rows = Enumerable.Range(0, count).Select(_ =>
        {
            var (area, age, city, flag) = (random.Next(30, 201), random.Next(0, 81), cities[random.Next(3)], random.Next(2) == 1);
            var price = (2 * area) - (0.5 * age) + city.Price + (flag ? 15 : 0) + random.Next(-5, 6);
            return FormattableString.Invariant($"{area},{(random.Next(10) == 0 ? "" : age)},{city.Name},{flag},{price}");
        });
        return string.Join('\n', ["area,age,city,flag,price", .. rows]) + "\n";
    }
}
