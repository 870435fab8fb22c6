using System.Globalization;
using System.Net;
using System.Text.Json;
using Amazon.Lambda.Annotations.APIGateway;
using Contracts.Serving;
using Contracts.Strategies;
using FsCheck;
using FsCheck.Fluent;
using Predict;
using Predict.Answers;
using Predict.Requests;
using Predict.Serving;

namespace Tests.Rules.Predict;

public class VerdictTests
{
    private const string Own = "arn:aws:lambda:us-east-1:123456789012:function:cautious-price";

    [Fact]
    public void Answers_with_a_row_id_a_value_and_who_said_what()
    {
        var (answer, _) = Verdict.Of(Serving("max"), Asked(2), "id", [Values("xgboost", 1, 5), Values("linear-learner", 2, 4)]);

        JsonSerializer.Serialize(answer!, AnswerJson.Default.Answer).ShouldBe(
            """{"predictions":[{"id":"id-0","value":2,"candidates":{"xgboost":{"value":1,"version":"run-2","milliseconds":7.5},"linear-learner":{"value":2,"version":"run-2","milliseconds":7.5}}},"""
            + """{"id":"id-1","value":5,"candidates":{"xgboost":{"value":5,"version":"run-2","milliseconds":7.5},"linear-learner":{"value":4,"version":"run-2","milliseconds":7.5}}}],"strategy":"max","inferenceId":"id","degraded":false}""");
    }

    [Fact]
    public void A_request_may_ask_for_another_strategy() => Verdict.Of(Serving("max"), Asked(1, "min"), "id", [Values("xgboost", 1), Values("linear-learner", 2)]).Answer!.Predictions[0].Value.ShouldBe(1f);

    [Fact]
    public void First_is_the_order_of_the_YAML_whatever_went_into_service_first() =>
        Verdict.Of(Serving("first") with { Preference = ["linear-learner", "xgboost"] }, Asked(1), "id", [Values("xgboost", 1), Values("linear-learner", 2)]).Answer!.Predictions[0].Value.ShouldBe(2f);

    [Fact]
    public void One_silent_algorithm_makes_the_answer_degraded_and_is_named()
    {
        var (answer, _) = Verdict.Of(Serving("max"), Asked(1), "id", [EndpointAnswer.Failed("xgboost", "no answer before the deadline"), Values("linear-learner", 2)]);

        (answer!.Degraded, answer.Predictions[0].Value).ShouldBe((true, 2f));
        answer.Missing.ShouldHaveSingleItem().ShouldBe(new MissingAnswer("xgboost", "no answer before the deadline"));
    }

    [Fact]
    public void All_silent_is_unavailable_for_a_while()
    {
        var (_, problem) = Verdict.Of(Serving("max"), Asked(1), "id", [EndpointAnswer.Failed("xgboost", "timeout")]);

        problem!.ToResult().StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var response = Written(problem.ToResult());
        response.GetProperty("multiValueHeaders").GetProperty("retry-after")[0].GetString().ShouldBe("5");
        response.GetProperty("multiValueHeaders").GetProperty("content-type")[0].GetString().ShouldBe("application/problem+json");
    }

    [Fact]
    public void An_encoder_of_another_version_counts_as_not_answering()
    {
        const string Said = """Received client error (400) from Encode with message "{"faults":[{"pointer":"/instances/0/year","message":"is missing"}]}". See the log.""";

        var (answer, _) = Verdict.Of(Serving("max"), Asked(1), "id", [EndpointAnswer.Refused("xgboost", Said), Values("linear-learner", 2)]);
        var (_, problem) = Verdict.Of(Serving("max"), Asked(1), "id", [EndpointAnswer.Refused("xgboost", Said)]);

        answer!.Missing!.ShouldHaveSingleItem().Reason.ShouldContain("a deployment is under way");
        problem!.Status.ShouldBe(503);
    }

    [Fact]
    public void Rows_that_no_model_can_compute_are_the_apps_fault_unless_one_was_out_of_reach()
    {
        var refused = EndpointAnswer.Refused("linear-learner", "overflow");

        Verdict.Of(Serving("max"), Asked(1), "id", [refused]).Problem!.Status.ShouldBe(400);
        Verdict.Of(Serving("max"), Asked(1), "id", [EndpointAnswer.Failed("xgboost", "down"), refused]).Problem!.Status.ShouldBe(503);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no JSON at all")]
    [InlineData("{broken}")]
    [InlineData("{}")]
    public void A_refusal_without_reasons_stays_a_refusal_and_quotes_nothing(string? message) =>
        EndpointAnswer.Refused("xgboost", message).Faults.ShouldHaveSingleItem().Message.ShouldNotContain("broken");

    [Fact]
    public void The_models_own_function_is_asked_where_more_than_one_answered()
    {
        EndpointAnswer[] both = [Values("xgboost", 1, 5), Values("linear-learner", 2, 4)];

        var combination = new Combination(Serving(Own) with { Preference = ["linear-learner", "xgboost"] }, Asked(2), both);

        combination.Function.ShouldBe(Own);
        combination.Rows.ElementAt(1).ShouldBe([new("xgboost", 5, 10, 1, "run-2"), new("linear-learner", 4, 10, 0, "run-2")]);
        new Combination(Serving(Own), Asked(2), both[..1]).Function.ShouldBeNull();
        new Combination(Serving(Own), Asked(2), [EndpointAnswer.Failed("xgboost", "down"), both[1]]).Function.ShouldBeNull();
        new Combination(Serving(Own), Asked(2), [EndpointAnswer.Failed("xgboost", "down")]).Function.ShouldBeNull();
        new Combination(Serving(Own), Asked(2, "min"), both).Function.ShouldBeNull();
        new Combination(Serving("min"), Asked(2), both).Function.ShouldBeNull();
    }

    [Fact]
    public void What_the_function_answered_are_the_values()
    {
        var (answer, _) = Verdict.Of(Serving(Own), Asked(2), "id", [Values("xgboost", 1, 5), Values("linear-learner", 2, 4)], new FunctionAnswer([1.25f, 4.5f], null));

        (answer!.Strategy, answer.Degraded).ShouldBe((Own, false));
        answer.Predictions.Select(prediction => prediction.Value).ShouldBe([1.25f, 4.5f]);
    }

    [Fact]
    public void A_function_that_does_not_answer_is_unavailable_for_a_while_and_one_that_answers_wrongly_a_bad_gateway()
    {
        EndpointAnswer[] both = [Values("xgboost", 1), Values("linear-learner", 2)];

        var late = Verdict.Of(Serving(Own), Asked(1), "id", both, FunctionAnswer.None("no answer before the deadline")).Problem!;
        var wrong = Verdict.Of(Serving(Own), Asked(1), "id", both, FunctionAnswer.Wrong("it failed; its log says why")).Problem!;

        (late.Status, wrong.Status).ShouldBe((503, 502));
        Written(late.ToResult()).GetProperty("multiValueHeaders").GetProperty("retry-after")[0].GetString().ShouldBe("5");
        late.Detail.ShouldBe($"The strategy {Own} could not combine the algorithms' answers: no answer before the deadline. A request may ask for one of max, min, mean, median, weighted, first meanwhile. Try again in 5 seconds.");
        wrong.Detail.ShouldContain("it failed; its log says why. A request may ask for one of max");
    }

    [Theory]
    [InlineData(2, 10, 10)]
    [InlineData(18, 10, 9)]
    [InlineData(26, 18, 1)]
    [InlineData(28, 10, 0)]
    public void The_function_has_as_long_as_an_endpoint_if_that_is_left(int elapsed, int endpoint, int expected) =>
        new PredictSettings("a", "p", TimeSpan.FromSeconds(endpoint)).StrategyDeadline(TimeSpan.FromSeconds(elapsed)).ShouldBe(TimeSpan.FromSeconds(expected));

    [Fact]
    public void A_strategy_that_nobody_knows_is_said_but_a_single_answer_is_the_answer()
    {
        Verdict.Of(Serving("blend"), Asked(1), "id", [Values("xgboost", 1), Values("linear-learner", 2)]).Problem!.Status.ShouldBe(502);
        Verdict.Of(Serving("blend"), Asked(1), "id", [Values("xgboost", 1)]).Answer!.Predictions[0].Value.ShouldBe(1f);
    }

    [Theory]
    [InlineData("312.88\n298.1\n", 2)]
    [InlineData("312.88\n298.1", 2)]
    [InlineData("312.88\r\n298.1\r\n", 2)]
    [InlineData("7", 1)]
    public void Reads_a_number_a_line(string text, int rows) => EndpointAnswer.Parse("xgboost", text, rows).Failure.ShouldBeNull();

    [Theory]
    [InlineData("", 1)]
    [InlineData("1\n2\n", 1)]
    [InlineData("1", 2)]
    [InlineData("1,2", 1)]
    [InlineData("NaN", 1)]
    [InlineData("1e99", 1)]
    [InlineData("<html>", 1)]
    public void Takes_nothing_else_for_an_answer(string text, int rows) => EndpointAnswer.Parse("xgboost", text, rows).Failure.ShouldNotBeNull();

    [Theory]
    [InlineData(2, 60, true, 2)]
    [InlineData(3, 60, true, 3)]
    [InlineData(3, 60, false, 1)]
    [InlineData(3, 0, true, 1)]
    public async Task Another_attempt_is_made_only_where_it_may_help_and_fits(int most, int minutes, bool passes, int made)
    {
        var attempts = new Attempts(TimeProvider.System, new Random(1));
        var count = 0;

        (await attempts.Within(TimeSpan.FromMinutes(minutes), most, _ => Task.FromResult((++count, passes)))).ShouldBe(made);
    }

    [Fact]
    public void A_value_keeps_its_bits_from_the_endpoint_to_the_app() =>
        Prop.ForAll<float>(value =>
        {
            if (!float.IsFinite(value)) return true;
            string[] texts = [value.ToString("R", CultureInfo.InvariantCulture), ((double)value).ToString("R", CultureInfo.InvariantCulture)];
            return texts.All(text => BitConverter.SingleToInt32Bits(Answered(text)) == BitConverter.SingleToInt32Bits(value));
        }).QuickCheckThrowOnFailure();

    private static float Answered(string text)
    {
        var (answer, _) = Verdict.Of(Serving("max"), Asked(1), "id", [EndpointAnswer.Parse("xgboost", text, 1)]);
        using var body = JsonDocument.Parse(Written(answer!.ToResult()).GetProperty("body").GetString()!);
        return body.RootElement.GetProperty("predictions")[0].GetProperty("value").GetSingle();
    }

    private static JsonElement Written(IHttpResult result) =>
        JsonDocument.Parse(result.Serialize(new HttpResultSerializationOptions { Format = HttpResultSerializationOptions.ProtocolFormat.RestApi })).RootElement;

    private static EndpointAnswer Values(string algorithm, params float[] values) => new(algorithm, values, null, null) { Version = "run-2", Milliseconds = 7.5 };

    private static PredictionRequest Asked(int rows, string? strategy = null) => new(null, strategy, [.. Enumerable.Repeat(new Row("", null, []), rows)], []);

    private static InService Serving(string strategy)
    {
        var algorithms = new[] { "xgboost", "linear-learner" }.ToDictionary(name => name, name => new Deployment("deployed", name, $"cars-{name}", "c", "s", "run-1", "f", 10, DateTimeOffset.UnixEpoch));
        return new InService("cars", strategy, algorithms);
    }
}
