using System.Text.Json.Nodes;
using Local.Host.StepFunctions.Integrations;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>Step Functions on the wire.</summary>
public sealed class StepFunctionsService(StateMachineOperations machines, ExecutionOperations executions, TaskTokens tokens) : IJsonService
{
    public string TargetPrefix => "AWSStepFunctions";

    public Task<JsonObject> CallAsync(string operation, JsonObject input, Caller caller, CancellationToken cancellation) => Task.FromResult(Call(operation, input));

    public JsonObject Call(string operation, JsonObject input) => operation switch
    {
        "CreateStateMachine" => machines.Create(input),
        "UpdateStateMachine" => machines.Update(input),
        "DeleteStateMachine" => machines.Delete(input),
        "DescribeStateMachine" => machines.Describe(input),
        "ListStateMachines" => machines.List(input),
        "ListTagsForResource" => machines.ListTags(input),
        "ValidateStateMachineDefinition" => StateMachineOperations.Validate(input),
        "StartExecution" => executions.Start(input),
        "StopExecution" => executions.Stop(input),
        "RedriveExecution" => executions.Redrive(input),
        "DescribeExecution" => executions.Describe(input),
        "DescribeStateMachineForExecution" => executions.DescribeMachine(input),
        "ListExecutions" => executions.List(input),
        "GetExecutionHistory" => executions.History(input),
        "SendTaskSuccess" => tokens.Succeed(input),
        "SendTaskFailure" => tokens.Fail(input),
        "SendTaskHeartbeat" => tokens.Heartbeat(input),
        _ => throw AwsException.NotEmulated($"Step Functions {operation}"),
    };
}
