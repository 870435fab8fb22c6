using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts;
using Contracts.Strategies;
using FsCheck;
using FsCheck.Fluent;
using Tests.Rules.ModelFile;

namespace Tests.Rules.Predict;

public class StrategyFunctionTests
{
    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:cautious-price", true)]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:cautious-price:live", true)]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:cautious_price:7", true)]
    [InlineData("arn:aws:lambda:ap-southeast-3:123456789012:function:f:$LATEST", true)]
    [InlineData("arn:aws-cn:lambda:cn-north-1:123456789012:function:f", true)]
    [InlineData("arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:f", true)]
    [InlineData("max", false)]
    [InlineData("cautious-price", false)]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:", false)]
    [InlineData("arn:aws:lambda:us-east-1:12345:function:f", false)]
    [InlineData("arn:aws:lambda:us-east-1::function:f", false)]
    [InlineData("arn:aws:lambda:nowhere:123456789012:function:f", false)]
    [InlineData("arn:aws-mars:lambda:us-east-1:123456789012:function:f", false)]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:layer:f", false)]
    [InlineData("arn:aws:states:us-east-1:123456789012:stateMachine:f", false)]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:f:", false)]
    public void Knows_the_ARN_of_a_function(string text, bool isOne)
    {
        StrategyFunction.IsArn(text).ShouldBe(isOne);
        StrategyFunction.IsArn(text + "\n").ShouldBeFalse();
        // As editors and callers are told.
        foreach (var schema in new[] { "models/model.schema.json", "functions/Predict/openapi.json" }) Pattern(schema).IsMatch(text).ShouldBe(isOne, schema);
    }

    [Fact]
    public void Sends_all_rows_with_the_first_of_the_YAML_first_whoever_asks()
    {
        Candidate xgboost = new("xgboost", 1.5f, 2.1, 0, "run-1"), linear = new("linear-learner", 0.1f, 3, 1, "run-2");

        var one = StrategyFunction.Event("cars", [[xgboost, linear], [linear, xgboost]]);

        Encoding.UTF8.GetString(one).ShouldBe(
            """{"model":"cars","rows":[[{"algorithm":"xgboost","value":1.5,"rmse":2.1,"rank":0,"version":"run-1"},{"algorithm":"linear-learner","value":0.1,"rmse":3,"rank":1,"version":"run-2"}],"""
            + """[{"algorithm":"xgboost","value":1.5,"rmse":2.1,"rank":0,"version":"run-1"},{"algorithm":"linear-learner","value":0.1,"rmse":3,"rank":1,"version":"run-2"}]]}""");
    }

    [Theory]
    [InlineData("""{"values":[1.5,-2]}""", 1.5f, -2f)]
    [InlineData("""{"values":[0.1,16777217],"why":"because"}""", 0.1f, 16777216f)]
    public void Takes_a_number_for_each_row(string answer, params float[] expected) => Read(answer).Values.ShouldBe(expected);

    [Theory]
    [InlineData("", "has not the form")]
    [InlineData("null", "has not the form")]
    [InlineData("[1,2]", "has not the form")]
    [InlineData("{}", "has not the form")]
    [InlineData("""{"values":null}""", "has not the form")]
    [InlineData("""{"values":[1,"2"]}""", "has not the form")]
    [InlineData("""{"values":[1,null]}""", "has not the form")]
    [InlineData("""{"values":[1,NaN]}""", "has not the form")]
    [InlineData("""{"values":[1,"NaN"]}""", "has not the form")]
    [InlineData("""{"values":[1,[2]]}""", "has not the form")]
    [InlineData("""{"values":[1,2]""", "has not the form")]
    [InlineData("""{"values":[]}""", "0 values for 2 rows")]
    [InlineData("""{"values":[1]}""", "1 values for 2 rows")]
    [InlineData("""{"values":[1,2,3]}""", "3 values for 2 rows")]
    [InlineData("""{"values":[1,1e39]}""", "beyond what a float32 holds")]
    public void Takes_nothing_else_for_an_answer(string answer, string said)
    {
        var read = Read(answer);

        (read.Values, read.IsPassing).ShouldBe((null, false));
        read.Fault!.ShouldContain(said);
    }

    [Fact]
    public void Says_of_a_function_that_failed_where_to_look_and_quotes_nothing() =>
        StrategyFunction.Read("""{"errorMessage":"the price 17.5 is odd"}"""u8, "Unhandled", 2).ShouldBe(FunctionAnswer.Wrong("it failed; its log says why"));

    [Fact]
    public void A_function_that_does_what_a_class_does_gives_the_same_bits() =>
        Prop.ForAll<NonEmptyArray<(float, float)>, byte>((pairs, which) =>
        {
            var strategy = Combining.All[which % Combining.All.Count];
            Candidate[][] rows = [.. pairs.Get.Select(pair => (Candidate[])[new("xgboost", Finite(pair.Item1), 2.1, 0), new("linear-learner", Finite(pair.Item2), 0.7, 1)])];

            var answer = StrategyFunction.Read(Answering(strategy, StrategyFunction.Event("cars", rows)), null, rows.Length);

            return answer.Values!.Select(BitConverter.SingleToInt32Bits).SequenceEqual(rows.Select(row => BitConverter.SingleToInt32Bits(Combining.Value(strategy, row))));
        }).QuickCheckThrowOnFailure();

    /// <summary>A team's function, as docs/api.md has it.</summary>
    private static byte[] Answering(ICombineStrategy strategy, byte[] combineEvent)
    {
        var asked = JsonSerializer.Deserialize(combineEvent, ContractsJson.Default.CombineEvent)!;
        return JsonSerializer.SerializeToUtf8Bytes(new CombineAnswer([.. asked.Rows.Select(strategy.Combine)]), ContractsJson.Default.CombineAnswer);
    }

    private static Regex Pattern(string file) =>
        new(JsonSerializer.Deserialize<string>($"\"{Regex.Match(File.ReadAllText(ModelFiles.Repository(file)), "\\^arn:aws[^\"]*:lambda:[^\"]*").Value}\"")!);

    // As endpoints and transform jobs answer: nothing else is taken of them.
    private static float Finite(float value) => float.IsFinite(value) ? value : 0;

    private static FunctionAnswer Read(string answer) => StrategyFunction.Read(Encoding.UTF8.GetBytes(answer), null, 2);
}
