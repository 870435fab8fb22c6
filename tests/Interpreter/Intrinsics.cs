using Local.Asl;

namespace Tests.Interpreter;

public class Intrinsics
{
    [Theory]
    [InlineData("States.Format(~Hello {}, {}!~, $.name, 7)", "'Hello Ann, 7!'")]
    [InlineData("States.Format(~{} {} {} {}~, $.o, $.list, $.nothing, $.f)", "'{a=1, b=[]} [1, two] null 1.5'")]
    [InlineData("States.Format(~\\\\{{}\\\\} \\\\\\\\ it\\\\~s~, 1)", "'{1} \\\\ it\\u0027s'")]
    [InlineData("States.Format($.template, $.name)", "'<Ann>'")]
    [InlineData("States.Array()", "[]")]
    [InlineData("States.Array($.name, 1, 1.0, true, null, $.list)", "['Ann',1,1.0,true,null,[1,'two']]")]
    [InlineData("States.ArrayPartition($.numbers, 2)", "[[1,2],[3,4],[5]]")]
    [InlineData("States.ArrayContains($.list, ~two~)", "true")]
    [InlineData("States.ArrayContains($.numbers, 1.0)", "false")]
    [InlineData("States.ArrayRange(1, 9, 2)", "[1,3,5,7,9]")]
    [InlineData("States.ArrayRange(3, 0, -1)", "[3,2,1,0]")]
    [InlineData("States.ArrayGetItem($.list, 1)", "'two'")]
    [InlineData("States.ArrayLength($.list)", "2")]
    [InlineData("States.ArrayUnique($.twice)", "[1,'1',{'a':1}]")]
    [InlineData("States.Base64Encode(~Data to encode~)", "'RGF0YSB0byBlbmNvZGU='")]
    [InlineData("States.Base64Decode(~RGF0YSB0byBlbmNvZGU=~)", "'Data to encode'")]
    [InlineData("States.Hash(~input data~, ~SHA-1~)", "'aaff4a450a104cd177d28d18d74485e8cae074b7'")]
    [InlineData("States.JsonMerge($.o, $.p, false)", "{'a':2,'b':[],'c':3}")]
    [InlineData("States.StringToJson($.json)", "{'x':[1,2.50]}")]
    [InlineData("States.StringToJson(~ ~)", "null")]
    [InlineData("States.JsonToString($.o)", "'{\\\"a\\\":1,\\\"b\\\":[]}'")]
    [InlineData("States.MathAdd(1.5, -1.5)", "1")]
    [InlineData("States.MathAdd($.big, 1)", "9007199254740993")]
    [InlineData("States.StringSplit(~a,b.,c~, ~.,~)", "['a','b','c']")]
    [InlineData("States.ArrayLength(States.ArrayUnique(States.Array(1, 1)))", "1")]
    public async Task Gives(string call, string expected)
    {
        var result = await OfAsync(call);

        result.Cause.ShouldBeNull();
        result.Output.ShouldBe(Machine.Json(expected).Replace("\\u0027", "'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("States.ArrayGetItem($.list, 2)")]
    [InlineData("States.ArrayGetItem($.name, 0)")]
    [InlineData("States.ArrayPartition($.list, 0)")]
    [InlineData("States.ArrayRange(0, 2000, 1)")]
    [InlineData("States.ArrayRange(0, 1, 0)")]
    [InlineData("States.Format(~{}~)")]
    [InlineData("States.Format(~x~, 1)")]
    [InlineData("States.StringToJson(~{~)")]
    [InlineData("States.JsonMerge($.o, $.p, true)")]
    [InlineData("States.JsonMerge($.o, $.list, false)")]
    [InlineData("States.MathAdd($.name, 1)")]
    [InlineData("States.MathRandom(5, 5)")]
    [InlineData("States.Base64Decode(~not base64~)")]
    [InlineData("States.Hash(~x~, ~SHA256~)")]
    [InlineData("States.StringSplit(~x~, ~~)")]
    [InlineData("States.UUID(1)")]
    public async Task Fails_by_name_on_wrong_arguments(string call)
    {
        var result = await OfAsync(call);

        result.Error.ShouldBe("States.IntrinsicFailure");
        result.Cause!.ShouldStartWith(
            $"An error occurred while executing the state 'X' (entered at the event id #2). The function '{call.Replace('~', '\'')}' had the following error: ");
    }

    [Fact]
    public async Task Random_values_have_their_forms()
    {
        var numbers = await OfAsync("States.Array(States.MathRandom(3, 5), States.MathRandom(3, 5, 8), States.MathRandom(3, 5, 8))");
        var values = System.Text.Json.JsonSerializer.Deserialize<int[]>(numbers.Output!)!;
        values.ShouldAllBe(value => value == 3 || value == 4);
        values[1].ShouldBe(values[2]);

        (await OfAsync("States.UUID()")).Output!.ShouldMatch("^\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\"$");
    }

    [Theory]
    [InlineData("States.NoSuch(1)")]
    [InlineData("States.Format('{}', $.a")]
    [InlineData("States.StringToJson('An \\\\\\\"escaped\\\\\\\" quote')")]
    [InlineData("plain text")]
    public void A_definition_with_what_is_no_call_is_refused(string call)
    {
        var definition = $$"""{"StartAt":"X","States":{"X":{"Type":"Pass","Parameters":{"p.$":"{{call}}"},"End":true} } }""";

        Should.Throw<InvalidDefinitionException>(() => StateMachineDefinition.Parse(definition)).Message.ShouldBe(
            "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: The value for the field 'p.$' must be a valid JSONPath or a valid intrinsic function call at /States/X/Parameters'");
    }

    private static Task<ExecutionResult> OfAsync(string call) => Machine.OneAsync(
        $"{{'Type':'Pass','Parameters':{{'x.$':'{call.Replace("~", "\\u0027", StringComparison.Ordinal)}'}},'OutputPath':'$.x','End':true}}",
        "{'name':'Ann','list':[1,'two'],'numbers':[1,2,3,4,5],'twice':[1,1,'1',{'a':1},{'a':1}],'o':{'a':1,'b':[]},'p':{'a':2,'c':3},"
        + "'nothing':null,'f':1.5,'template':'<{}>','json':'{\\\"x\\\":[1,2.50]}','big':9007199254740992}");
}
