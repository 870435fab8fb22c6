using System.Globalization;
using System.Text.Json;
using Contracts.Serving;
using FsCheck;
using FsCheck.Fluent;
using Predict;

namespace Tests.Rules.Predict;

public class VerdictTests
{
    [Fact]
    public void Answers_with_a_row_id_for_each_value()
    {
        var (answer, _) = Verdict.Of(Serving("max"), "id", [Values("xgboost", 1, 5), Values("linear-learner", 2, 4)]);

        answer!.ToResponse().Body.ShouldBe("""{"predictions":[{"id":"id-0","value":2},{"id":"id-1","value":5}],"inferenceId":"id","strategy":"max","degraded":false}""");
    }

    [Fact]
    public void One_silent_algorithm_makes_the_answer_degraded()
    {
        var (answer, _) = Verdict.Of(Serving("max"), "id", [EndpointAnswer.Failed("xgboost", "timeout"), Values("linear-learner", 2)]);

        (answer!.Degraded, answer.Predictions[0].Value).ShouldBe((true, 2f));
    }

    [Fact]
    public void All_silent_is_unavailable_for_a_while()
    {
        var (_, problem) = Verdict.Of(Serving("max"), "id", [EndpointAnswer.Failed("xgboost", "timeout")]);

        var response = problem!.ToResponse();
        response.StatusCode.ShouldBe(503);
        response.Headers["Retry-After"].ShouldBe("5");
        response.Headers["Content-Type"].ShouldBe("application/problem+json");
    }

    [Fact]
    public void Rows_that_the_model_refuses_are_passed_on_as_faults()
    {
        const string Said = """Received client error (400) from Encode with message "{"faults":[{"pointer":"/instances/0/year","message":"is missing"}]}". See the log.""";

        var (_, problem) = Verdict.Of(Serving("max"), "id", [EndpointAnswer.Refused("xgboost", Said), Values("linear-learner", 1)]);

        var body = problem!.ToResponse().Body;
        problem.Status.ShouldBe(400);
        body.ShouldContain("""{"pointer":"/instances/0/year","message":"is missing"}""");
        body.ShouldStartWith("""{"type":"about:blank",""");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no JSON at all")]
    [InlineData("{broken}")]
    [InlineData("{}")]
    public void A_refusal_without_reasons_stays_a_refusal_and_quotes_nothing(string? message)
    {
        var answer = EndpointAnswer.Refused("xgboost", message);

        answer.Faults.ShouldHaveSingleItem().Message.ShouldNotContain("broken");
    }

    [Fact]
    public void A_strategy_that_is_not_built_is_said() =>
        Verdict.Of(Serving("weighted"), "id", [Values("a", 1), Values("b", 2)]).Problem!.Status.ShouldBe(501);

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
        var (answer, _) = Verdict.Of(Serving("max"), "id", [EndpointAnswer.Parse("xgboost", text, 1)]);
        using var body = JsonDocument.Parse(answer!.ToResponse().Body);
        return body.RootElement.GetProperty("predictions")[0].GetProperty("value").GetSingle();
    }

    private static EndpointAnswer Values(string algorithm, params float[] values) => new(algorithm, values, null, null);

    private static InService Serving(string strategy) => new("abalone", strategy, new Dictionary<string, Deployment>());
}
