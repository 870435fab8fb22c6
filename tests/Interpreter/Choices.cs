using Local.Asl;

namespace Tests.Interpreter;

public class Choices
{
    private const string Input = "{'s':'b','t':'a','n':2,'m':2.0,'yes':true,'no':false,'nil':null,'time':'2016-08-18T17:33:00Z','later':'2016-08-18T19:34:00+01:00','file':'log-a*b.txt','list':[]}";

    [Theory]
    [InlineData("'Variable':'$.s','StringEquals':'b'", true)]
    [InlineData("'Variable':'$.s','StringEqualsPath':'$.t'", false)]
    [InlineData("'Variable':'$.s','StringLessThan':'c'", true)]
    [InlineData("'Variable':'$.s','StringGreaterThanPath':'$.t'", true)]
    [InlineData("'Variable':'$.s','StringLessThanEquals':'b'", true)]
    [InlineData("'Variable':'$.s','StringGreaterThanEquals':'bb'", false)]
    [InlineData("'Variable':'$.n','StringEquals':'2'", false)]
    [InlineData("'Variable':'$.n','NumericEquals':2.0", true)]
    [InlineData("'Variable':'$.n','NumericEqualsPath':'$.m'", true)]
    [InlineData("'Variable':'$.n','NumericLessThan':2", false)]
    [InlineData("'Variable':'$.n','NumericGreaterThan':1.99", true)]
    [InlineData("'Variable':'$.n','NumericLessThanEqualsPath':'$.m'", true)]
    [InlineData("'Variable':'$.n','NumericGreaterThanEquals':3", false)]
    [InlineData("'Variable':'$.s','NumericEquals':2", false)]
    [InlineData("'Variable':'$.yes','BooleanEquals':true", true)]
    [InlineData("'Variable':'$.yes','BooleanEqualsPath':'$.no'", false)]
    [InlineData("'Variable':'$.time','TimestampEquals':'2016-08-18T17:33:00.000Z'", true)]
    [InlineData("'Variable':'$.time','TimestampLessThanPath':'$.later'", true)]
    [InlineData("'Variable':'$.time','TimestampGreaterThan':'2016-08-18T17:32:59.999Z'", true)]
    [InlineData("'Variable':'$.time','TimestampLessThanEquals':'2016-08-18T17:33:00Z'", true)]
    [InlineData("'Variable':'$.s','TimestampGreaterThanEquals':'2016-08-18T17:33:00Z'", false)]
    [InlineData("'Variable':'$.nil','IsNull':true", true)]
    [InlineData("'Variable':'$.s','IsNull':false", true)]
    [InlineData("'Variable':'$.none','IsPresent':true", false)]
    [InlineData("'Variable':'$.none','IsPresent':false", true)]
    [InlineData("'Variable':'$.nil','IsPresent':true", true)]
    [InlineData("'Variable':'$.n','IsNumeric':true", true)]
    [InlineData("'Variable':'$.s','IsString':true", true)]
    [InlineData("'Variable':'$.no','IsBoolean':true", true)]
    [InlineData("'Variable':'$.time','IsTimestamp':true", true)]
    [InlineData("'Variable':'$.s','IsTimestamp':true", false)]
    [InlineData("'Variable':'$.file','StringMatches':'log-*.txt'", true)]
    [InlineData("'Variable':'$.file','StringMatches':'log-a\\\\*b.txt'", true)]
    [InlineData("'Variable':'$.file','StringMatches':'log-a\\\\*.txt'", false)]
    [InlineData("'Variable':'$$.State.Name','StringEquals':'C'", true)]
    [InlineData("'Not':{'Variable':'$.s','StringEquals':'b'}", false)]
    [InlineData("'And':[{'Variable':'$.none','IsPresent':true},{'Variable':'$.none','StringEquals':'x'}]", false)]
    [InlineData("'Or':[{'Variable':'$.n','NumericEquals':2},{'Variable':'$.none','StringEquals':'x'}]", true)]
    public async Task A_rule_holds_or_not(string rule, bool holds)
    {
        var machine = await Machine.RunAsync(
            $"{{'StartAt':'C','States':{{'C':{{'Type':'Choice','Choices':[{{{rule},'Next':'Yes'}}],'Default':'No'}},'Yes':{{'Type':'Pass','Result':true,'End':true}},'No':{{'Type':'Pass','Result':false,'End':true}}}}}}", Input);

        machine.Result.Cause.ShouldBeNull();
        machine.Result.Output.ShouldBe(holds ? "true" : "false");
    }

    [Theory]
    [InlineData("'Variable':'$.none','StringEquals':'x'", "Invalid path '$.none': The choice state's condition path references an invalid value.")]
    [InlineData("'Variable':'$.s','StringEqualsPath':'$.none'", "Invalid path '$.none': The choice state's condition path references an invalid value.")]
    [InlineData("'Variable':'$.s','StringEquals':'x'", "Failed to transition out of the state. The state does not point to a next state.")]
    public async Task What_cannot_be_decided_ends_the_execution(string rule, string reason)
    {
        var machine = await Machine.RunAsync($"{{'StartAt':'C','States':{{'C':{{'Type':'Choice','Choices':[{{{rule},'Next':'Yes'}}]}},'Yes':{{'Type':'Succeed'}}}}}}", Input);

        machine.Result.ShouldBe(new ExecutionResult(ExecutionStatus.Failed, null, "States.Runtime",
            $"An error occurred while executing the state 'C' (entered at the event id #2). {reason}"));
    }

    [Fact]
    public async Task Paths_shape_what_a_choice_sees_and_hands_on()
    {
        var machine = await Machine.RunAsync(
            "{'StartAt':'C','States':{'C':{'Type':'Choice','InputPath':'$.in','OutputPath':'$.out','Choices':[{'Variable':'$.go','BooleanEquals':true,'Next':'Yes'}]},'Yes':{'Type':'Succeed'}}}",
            "{'in':{'go':true,'out':5}}");

        machine.Result.Output.ShouldBe("5");
    }
}
