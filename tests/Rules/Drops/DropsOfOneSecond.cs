using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using global::Contracts;
using global::Contracts.Scoring;
using global::Drops;

namespace Tests.Rules.Drops;

public class DropsOfOneSecond
{
    private const string Machine = "arn:aws:states:us-east-1:000000000000:stateMachine:stack-ScoreBatch";

    [Fact]
    public async Task Another_file_with_the_same_run_is_started_under_another_name()
    {
        using var service = new TakenExecutions();
        var first = File("a.csv");
        var second = File("b.csv") with { Run = first.Run };

        var started = await Start(service, [first, second, second, first]);

        started.Select(drop => drop.IsNew).ShouldBe([true, true, false, false]);
        started[1].File.Run.ShouldNotBe(first.Run);
        started[1].File.Run.ShouldMatch("^20261121100005-[0-9a-f]{5}$");
        started[2].File.ShouldBe(started[1].File);
        started[3].File.ShouldBe(first);
        service.Inputs.Values.Count(input => input.Contains("b.csv", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Fails_aloud_when_no_name_is_free()
    {
        using var service = new TakenExecutions();
        var mine = File("mine.csv");
        for (var (named, i) = (mine, 0); i < 5; named = named.Renamed, i++)
            await Start(service, [File($"{i}.csv") with { Run = named.Run }]);

        await Should.ThrowAsync<ExecutionAlreadyExistsException>(() => Start(service, [mine]));
    }

    private static async Task<IReadOnlyList<StartedDrop>> Start(IAmazonStepFunctions service, IReadOnlyList<DroppedFile> files)
    {
        List<StartedDrop> started = [];
        foreach (var file in files)
            started.Add(await service.StartOnce(Machine, file, named => Task.FromResult(Input(named))));
        return started;
    }

    private static string Input(DroppedFile file) => JsonSerializer.Serialize(new ScoringRequest(file.Model, file.Run, file.Drop), ContractsJson.Default.ScoringRequest);

    private static DroppedFile File(string name) => DroppedFile.From(S3Records.Record($"scoring/abalone/{name}"), "scoring/")!;
}
