using Local.Asl;

namespace Tests.Interpreter;

public class DataFlow
{
    [Theory]
    [InlineData("{'Type':'Pass','End':true}", "{'a':1.0}", "{'a':1.0}")]
    [InlineData("{'Type':'Pass','End':true}", "[1, 2]", "[1, 2]")]
    [InlineData("{'Type':'Pass','End':true,'InputPath':'$.a'}", "{'a':{'b':12345678901234567890}}", "{'b':12345678901234567890}")]
    [InlineData("{'Type':'Pass','End':true,'InputPath':null}", "{'a':1}", "{}")]
    [InlineData("{'Type':'Pass','End':true,'OutputPath':null}", "{'a':1}", "{}")]
    [InlineData("{'Type':'Pass','End':true,'Result':{'x':1},'ResultPath':'$.r'}", "{'a':1}", "{'a':1,'r':{'x':1}}")]
    [InlineData("{'Type':'Pass','End':true,'Result':5,'ResultPath':'$.r.s'}", "{'a':1}", "{'a':1,'r':{'s':5}}")]
    [InlineData("{'Type':'Pass','End':true,'Result':5,'ResultPath':'$.a[1]'}", "{'a':[1,2]}", "{'a':[1,5]}")]
    [InlineData("{'Type':'Pass','End':true,'Result':5,'ResultPath':null}", "{'a':1}", "{'a':1}")]
    [InlineData("{'Type':'Pass','End':true,'Parameters':{'x.$':'$.a','y':[{'z.$':'$.b'}],'c':1}}", "{'a':1,'b':'t'}", "{'y':[{'z':'t'}],'c':1,'x':1}")]
    [InlineData("{'Type':'Pass','End':true,'Parameters':{'x.$':'$.items[5]'}}", "{'items':[1]}", "{'x':null}")]
    [InlineData("{'Type':'Pass','End':true,'Parameters':{'x.$':'$$.State.Name'}}", "{}", "{'x':'X'}")]
    [InlineData("{'Type':'Pass','End':true,'Parameters':{'x.$':'$$.Execution.Input.a'}}", "{'a':7}", "{'x':7}")]
    [InlineData("{'Type':'Succeed','InputPath':'$.a','OutputPath':'$.b'}", "{'a':{'b':1}}", "1")]
    public async Task Shapes_input_and_output(string state, string input, string output)
    {
        var result = await Machine.OneAsync(state, input);

        result.ShouldBe(new ExecutionResult(ExecutionStatus.Succeeded, Machine.Json(output)));
    }

    [Theory]
    [InlineData("'InputPath':'$.no'", "Invalid path '$.no' : No results for path: $['no']")]
    [InlineData("'InputPath':'$.no.such'", "Invalid path '$.no.such' : Missing property in path $['no']")]
    [InlineData("'OutputPath':'$.no'", "Invalid path '$.no' : No results for path: $['no']")]
    [InlineData("'Parameters':{'x.$':'$.no'}", "The JSONPath '$.no' specified for the field 'x.$' could not be found in the input '{\"a\":1}'")]
    [InlineData("'Parameters':{'x.$':'States.Format(\\u0027{}\\u0027, $.no)'}", "The function 'States.Format('{}', $.no)' had the following error: The JsonPath argument for the field '$.no' could not be found in the input '{\"a\":1}'")]
    public async Task Absent_values_end_the_execution(string fields, string reason)
    {
        var result = await Machine.OneAsync($"{{'Type':'Pass','End':true,{fields}}}", "{'a':1}");

        result.Error.ShouldBe("States.Runtime");
        result.Cause.ShouldBe($"An error occurred while executing the state 'X' (entered at the event id #2). {reason}");
    }
}
