using System.Text.Json;
using Tests.Functions.Offline;

namespace Tests.Functions.Strategies;

/// <summary>Predictions that a team's own function combines, through AWS's client. The environment of the process is changed, so nothing runs beside them.</summary>
[Collection(nameof(EndpointVariableTests))]
public sealed class PredictByFunction
{
    [Fact]
    public async Task One_call_combines_all_rows()
    {
        await using var orchards = await Orchards.StartAsync(Orchards.Answered(1.5f, 2.5f, 3.5f));

        var (status, body, _) = await orchards.PredictAsync();

        status.ShouldBe(200, body.GetRawText());
        body.GetProperty("predictions").EnumerateArray().Select(prediction => prediction.GetProperty("value").GetSingle()).ShouldBe([1.5f, 2.5f, 3.5f]);
        body.GetProperty("strategy").GetString().ShouldBe(Orchards.Own);
        var call = orchards.Asked.ShouldHaveSingleItem();
        call.Headers["X-Amz-Invocation-Type"].ShouldBe("RequestResponse");
        Uri.UnescapeDataString(call.Target).ShouldBe($"/2015-03-31/functions/{Orchards.Own}/invocations");
        string Row(string boosted, string linear) => $$"""[{"algorithm":"xgboost","value":{{boosted}},"rmse":2.5,"rank":0,"version":"run-1"},{"algorithm":"linear-learner","value":{{linear}},"rmse":3,"rank":1,"version":"run-1"}]""";
        call.Body.ShouldBe($$"""{"model":"orchard","rows":[{{Row("0.1", "0.25")}},{{Row("5", "16777218")}},{{Row("3", "-3")}}]}""");
    }

    [Theory]
    [InlineData("""{"values":[17.25,2]}""", null, "2 values for 3 rows")]
    [InlineData("""{"values":[17.25,2,NaN]}""", null, "has not the form")]
    [InlineData("""{"values":[17.25,2,1e99]}""", null, "beyond what a float32 holds")]
    [InlineData("17.25", null, "has not the form")]
    [InlineData("""{"errorMessage":"17.25 is odd"}""", "Unhandled", "it failed")]
    public async Task A_wrong_answer_is_a_bad_gateway_that_quotes_nothing(string answer, string? error, string said)
    {
        var wrong = new Answer(200, answer, "application/json");
        if (error is not null) wrong.Headers["X-Amz-Function-Error"] = error;
        await using var orchards = await Orchards.StartAsync(wrong);

        var (status, body, _) = await orchards.PredictAsync();

        status.ShouldBe(502);
        body.GetProperty("detail").GetString()!.ShouldContain(said);
        body.GetProperty("detail").GetString()!.ShouldContain($"The strategy {Orchards.Own} could not combine");
        body.GetProperty("detail").GetString()!.ShouldContain("one of max, min, mean, median, weighted, first meanwhile");
        orchards.Asked.ShouldHaveSingleItem();
        orchards.Log.Buffer.ToString().ShouldContain(said);
        foreach (var text in new[] { orchards.Log.Buffer.ToString(), body.GetRawText() })
            foreach (var secret in new[] { "17.25", "16777218", "31" }) text.ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_slow_function_is_given_up_at_its_deadline()
    {
        Orchards orchards = null!;
        await using var slow = orchards = await Orchards.StartAsync(async (_, cancellation) =>
        {
            orchards.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return Orchards.Answered();
        });

        var (status, body, retryAfter) = await orchards.PredictAsync();

        (status, retryAfter).ShouldBe((503, "5"));
        body.GetProperty("detail").GetString()!.ShouldContain("no answer before the deadline");
        orchards.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_throttle_is_tried_again_once()
    {
        var throttled = Orchards.Refused(429, "TooManyRequestsException");
        await using var passing = await Orchards.StartAsync(throttled, Orchards.Answered(1, 2, 3));
        (await passing.PredictAsync()).Status.ShouldBe(200);
        passing.Asked.Count.ShouldBe(2);

        await using var lasting = await Orchards.StartAsync(throttled);
        var (status, body, retryAfter) = await lasting.PredictAsync();
        (status, retryAfter, lasting.Asked.Count).ShouldBe((503, "5", 2));
        body.GetProperty("detail").GetString()!.ShouldContain("TooManyRequestsException (429)");
    }

    [Theory]
    [InlineData(404, "ResourceNotFoundException")]
    [InlineData(403, "AccessDeniedException")]
    [InlineData(500, "ServiceException")]
    public async Task A_function_out_of_reach_is_unavailable_and_not_asked_twice(int code, string error)
    {
        await using var orchards = await Orchards.StartAsync(Orchards.Refused(code, error));

        var (status, body, retryAfter) = await orchards.PredictAsync();

        (status, retryAfter).ShouldBe((503, "5"));
        body.GetProperty("detail").GetString()!.ShouldContain($"{error} ({code})");
        orchards.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_single_answer_is_the_answer_without_a_call()
    {
        await using var orchards = await Orchards.StartAsync((_, _) => throw new InvalidOperationException("asked"), linear: null);

        var (status, body, _) = await orchards.PredictAsync();

        (status, body.GetProperty("degraded").GetBoolean()).ShouldBe((200, true));
        body.GetProperty("predictions")[1].GetProperty("value").GetSingle().ShouldBe(5f);
        orchards.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_that_asks_for_another_strategy_makes_no_call_and_one_that_names_it_does()
    {
        await using var orchards = await Orchards.StartAsync(Orchards.Answered(1, 2, 3));

        (await orchards.PredictAsync("min")).Body.GetProperty("predictions")[2].GetProperty("value").GetSingle().ShouldBe(-3f);
        orchards.Asked.ShouldBeEmpty();
        (await orchards.PredictAsync(Orchards.Own)).Status.ShouldBe(200);
        orchards.Asked.ShouldHaveSingleItem();
        (await orchards.PredictAsync(Orchards.Own.Replace("own", "other", StringComparison.Ordinal))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_model_lists_its_function_among_the_strategies()
    {
        await using var orchards = await Orchards.StartAsync();

        JsonSerializer.Deserialize<string[]>((await orchards.DescribeAsync()).GetProperty("strategies"))!.ShouldBe(["max", "min", "mean", "median", "weighted", "first", Orchards.Own]);
    }
}
