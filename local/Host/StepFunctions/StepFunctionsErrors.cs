using Local.Asl;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>Step Functions' errors with its codes and message texts.</summary>
public static class StepFunctionsErrors
{
    public static AwsException NoStateMachine(string arn) => new("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{arn}'");

    public static AwsException NoExecution(string arn) => new("ExecutionDoesNotExist", $"Execution Does Not Exist: '{arn}'");

    public static AwsException ExecutionExists(string arn) => new("ExecutionAlreadyExists", $"Execution Already Exists: '{arn}'");

    public static AwsException InvalidArn(string arn) => new("InvalidArn", $"Invalid Arn: 'Resource type not valid in this context: {arn}'");

    public static AwsException InvalidName(string name) => new("InvalidName", $"Invalid Name: '{name}'");

    public static AwsException InvalidInput(string reason) => new("InvalidExecutionInput", $"Invalid State Machine Execution Input: '{reason}'");

    public static AwsException NotRedrivable(string reason) => new("ExecutionNotRedrivable", reason);

    public static AwsException NoTask(string token) => new("InvalidToken", $"Invalid Token: '{token}'");

    public static AwsException TaskTimedOut() => new("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");

    /// <summary>Parses a definition; a faulty one is answered as CreateStateMachine answers it.</summary>
    public static StateMachineDefinition Checked(string definition)
    {
        try
        {
            return StateMachineDefinition.Parse(definition);
        }
        catch (InvalidDefinitionException e)
        {
            throw new AwsException("InvalidDefinition", e.Message);
        }
    }
}
