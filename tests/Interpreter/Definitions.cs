using Local.Asl;

namespace Tests.Interpreter;

public class Definitions
{
    [Theory]
    [InlineData("{}", "SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /")]
    [InlineData("{'StartAt':'X'}", "SCHEMA_VALIDATION_FAILED: These fields are required: [States] at /")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Parse','End':true}}}",
        "SCHEMA_VALIDATION_FAILED: The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/X/Type")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Parallel','Branches':[],'End':true}}}", "SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States/X/Branches")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Wait','Timestamp':'2016-12-05 21:29:29Z','End':true}}}", "SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp at /States/X/Timestamp")]
    [InlineData("{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'C'},'B':{'Type':'Pass','End':true}}}",
        "MISSING_TRANSITION_TARGET: Missing 'Next' target: C at /States/A/Next, MISSING_TRANSITION_TARGET: State \\\"B\\\" is not reachable. at /States/B")]
    [InlineData("{'StartAt':'Z','States':{'A':{'Type':'Succeed'}}}",
        "MISSING_TRANSITION_TARGET: Missing 'Next' target: Z at /StartAt, MISSING_TRANSITION_TARGET: State \\\"A\\\" is not reachable. at /States/A")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Task','Resource':'arn:aws:states:::dynamodb:query','End':true}}}",
        "SCHEMA_VALIDATION_FAILED: The resource provided arn:aws:states:::dynamodb:query is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/X/Resource")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Task','Resource':'arn:aws:states:::sns:publish','Credentials':{},'End':true}}}",
        "SCHEMA_VALIDATION_FAILED: The field 'RoleArn' is required but was missing at /States/X/Credentials")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Choice','Choices':[{'Variable':'$.a[x]','IsNull':true,'Next':'Y'}]},'Y':{'Type':'Succeed'}}}",
        "SCHEMA_VALIDATION_FAILED: Value is not a Reference Path: '[' must be followed by ' or '[ at position 4 of '$.a[x]' at /States/X/Choices[0]/Variable")]
    public void An_invalid_definition_is_refused_in_the_service_s_words(string definition, string findings) =>
        Should.Throw<InvalidDefinitionException>(() => StateMachineDefinition.Parse(Machine.Json(definition))).Message
            .ShouldBe($"Invalid State Machine Definition: '{findings.Replace("\\\"", "\"", StringComparison.Ordinal)}'");

    [Theory]
    [InlineData("{'QueryLanguage':'JSONata','StartAt':'X','States':{'X':{'Type':'Succeed'}}}", "JSONata")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Succeed','QueryLanguage':'JSONata'}}}", "JSONata")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Pass','Output':1,'End':true}}}", "Output")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Pass','Colour':1,'End':true}}}", "/States/X/Colour")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Map','ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED'},'StartAt':'P','States':{'P':{'Type':'Succeed'}}},'End':true}}}", "DISTRIBUTED")]
    [InlineData("{'StartAt':'X','States':{'X':{'Type':'Map','ItemReader':{},'ItemProcessor':{'StartAt':'P','States':{'P':{'Type':'Succeed'}}},'End':true}}}", "ItemReader")]
    public void What_is_not_built_is_refused_by_name(string definition, string name) =>
        Should.Throw<InvalidDefinitionException>(() => StateMachineDefinition.Parse(Machine.Json(definition))).Message.ShouldContain(name);

    [Fact]
    public void A_state_cannot_go_back_to_the_older_language() =>
        StateMachineDefinition.Validate("""{"QueryLanguage":"JSONata","StartAt":"X","States":{"X":{"Type":"Pass","QueryLanguage":"JSONPath","End":true} } }""")
            .ShouldHaveSingleItem().ToString().ShouldBe("SCHEMA_VALIDATION_FAILED: 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/X");

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Express state machine does not support '.waitForTaskToken' service integration ")]
    [InlineData("arn:aws:states:::states:startExecution.sync:2", "Express state machine does not support '.sync' service integration")]
    [InlineData("arn:aws:states:us-east-1:111122223333:activity:a", "Express state machine does not support Activity ARN")]
    public void An_express_machine_waits_for_nobody(string resource, string message)
    {
        var definition = Machine.Json($"{{'StartAt':'X','States':{{'X':{{'Type':'Task','Resource':'{resource}','End':true}}}}}}");

        StateMachineDefinition.Validate(definition, MachineType.Express).ShouldHaveSingleItem().Message.ShouldBe(message);
        StateMachineDefinition.Validate(definition).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_is_no_json_is_explained_with_its_place()
    {
        var finding = StateMachineDefinition.Validate("not a definition").ShouldHaveSingleItem();

        finding.Code.ShouldBe("INVALID_JSON_DESCRIPTION");
        finding.Location.ShouldBe("[Source: (String)\"not a definition\"; line: 1, column: 4]");
        finding.Message.ShouldBe("Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at " + finding.Location);
        StateMachineDefinition.Validate("").ShouldHaveSingleItem().Message.ShouldBe("Definition must be a valid JSON object");
    }
}
