using System.Globalization;
using System.Text.Json;
using Contracts;
using Jobs.Assemble;
using Tests.Functions.Offline;
using Tests.Rules.Jobs.Batches;

namespace Tests.Functions.Strategies;

/// <summary>Batches that a team's own function combines, through AWS's client, and as the API does.</summary>
[Collection(nameof(EndpointVariableTests))]
public sealed class BatchByFunction : IDisposable
{
    private readonly BatchJobs jobs = new();
    private readonly LambdaCalls calls = new();

    public void Dispose()
    {
        jobs.Dispose();
        calls.Dispose();
    }

    [Fact]
    public async Task Every_value_is_the_APIs()
    {
        await using var orchards = await Orchards.StartAsync((call, _) => Task.FromResult(Cautious(call)));
        Scored("0.1", "5", "3");
        File.WriteAllText(jobs.ScoredFile("linear-learner"), "0,0.25\n1,16777217.5\n2,-3\n");

        jobs.Assemble(calls.Ask);
        var (_, body, _) = await orchards.PredictAsync();

        var asked = body.GetProperty("predictions").EnumerateArray().Select(prediction => prediction.GetProperty("value").GetRawText());
        jobs.Result().TrimEnd().Split('\n').Skip(1).Select(line => line.Split(',')[3]).ShouldBe(asked);
        orchards.Asked.Count.ShouldBe(2);
        orchards.Asked[0].Body.ShouldBe(orchards.Asked[1].Body);
    }

    [Fact]
    public async Task What_passes_is_tried_again()
    {
        await using var orchards = await Orchards.StartAsync(Orchards.Refused(429, "TooManyRequestsException"), Orchards.Refused(500, "ServiceException"), Orchards.Answered(1, 2, 3));
        Scored("0.1", "5", "3");

        jobs.Assemble(calls.Ask).Predictions.Max.ShouldBe(3);

        orchards.Asked.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(404, "ResourceNotFoundException", "Lambda answered ResourceNotFoundException (404)")]
    [InlineData(403, "AccessDeniedException", "its ARN belongs in the stack's parameter StrategyFunctions")]
    public async Task What_stays_ends_the_job_with_the_functions_name_and_the_remedy(int status, string error, string said)
    {
        await using var orchards = await Orchards.StartAsync(Orchards.Refused(status, error));
        Scored("0.1", "5", "3");

        var message = Should.Throw<InvalidDataException>(() => jobs.Assemble(calls.Ask)).Message;

        message.ShouldContain(Orchards.Own);
        message.ShouldContain(said);
        message.ShouldContain("then redrive the execution");
        orchards.Asked.ShouldHaveSingleItem();
    }

    private void Scored(params string[] values)
    {
        jobs.Plan = BatchJobs.PlanOf("cars.csv") with
        {
            Model = "orchard",
            Algorithms = [BatchJobs.Algorithm("xgboost", "layout-1", 0) with { Rmse = 2.5, Run = "run-1" }, BatchJobs.Algorithm("linear-learner", "layout-1", 1) with { Rmse = 3, Run = "run-1" }],
            Strategy = Orchards.Own,
        };
        jobs.Put("year,mileage,make\n" + string.Concat(values.Select(_ => "1,1,a\n")));
        jobs.Prepare();
        jobs.Score(row => values[row]);
    }

    /// <summary>A function as a team writes it: three parts of the lower and one of the higher, in doubles.</summary>
    private static Answer Cautious(Call call)
    {
        var asked = JsonSerializer.Deserialize(call.Body, ContractsJson.Default.CombineEvent)!;
        var values = asked.Rows.Select(row => (0.75 * row.Min(candidate => candidate.Value)) + (0.25 * row.Max(candidate => candidate.Value)));
        return new Answer(200, $$"""{"values":[{{string.Join(',', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}}]}""", "application/json");
    }
}
