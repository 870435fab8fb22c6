using Amazon;
using Amazon.Runtime;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace Tests.Rules.Drops;

/// <summary>Step Functions as far as triggers use it: an execution's name is taken once, and its input is kept.</summary>
internal sealed class TakenExecutions() : AmazonStepFunctionsClient(new BasicAWSCredentials("none", "none"), RegionEndpoint.USEast1)
{
    /// <summary>By execution ARN.</summary>
    public Dictionary<string, string> Inputs { get; } = [];

    public override Task<StartExecutionResponse> StartExecutionAsync(StartExecutionRequest request, CancellationToken cancellationToken = default) =>
        Inputs.TryAdd($"{request.StateMachineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{request.Name}", request.Input)
            ? Task.FromResult(new StartExecutionResponse())
            : Task.FromException<StartExecutionResponse>(new ExecutionAlreadyExistsException($"{request.Name} is taken."));

    public override Task<DescribeExecutionResponse> DescribeExecutionAsync(DescribeExecutionRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new DescribeExecutionResponse { Input = Inputs[request.ExecutionArn] });
}
