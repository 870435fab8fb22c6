using Amazon.StepFunctions.Model;
using Offline.Plumbing;

namespace Amazon.StepFunctions;

public partial class AmazonStepFunctionsClient
{
    private static readonly JsonProtocol Protocol = new("Amazon.StepFunctions", "AWSStepFunctions", "1.0", "2016-11-23", AmazonStepFunctionsErrors.From);

    public virtual Task<StartExecutionResponse> StartExecutionAsync(StartExecutionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StartExecutionResponse>(request, Protocol.Operation("StartExecution", Shapes.Default.StartExecutionRequest, Shapes.Default.StartExecutionResponse), cancellationToken);

    public virtual Task<DescribeExecutionResponse> DescribeExecutionAsync(DescribeExecutionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeExecutionResponse>(request, Protocol.Operation("DescribeExecution", Shapes.Default.DescribeExecutionRequest, Shapes.Default.DescribeExecutionResponse), cancellationToken);

    public virtual Task<ListExecutionsResponse> ListExecutionsAsync(ListExecutionsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListExecutionsResponse>(request, Protocol.Operation("ListExecutions", Shapes.Default.ListExecutionsRequest, Shapes.Default.ListExecutionsResponse), cancellationToken);

    public virtual Task<StopExecutionResponse> StopExecutionAsync(StopExecutionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StopExecutionResponse>(request, Protocol.Operation("StopExecution", Shapes.Default.StopExecutionRequest, Shapes.Default.StopExecutionResponse), cancellationToken);

    public virtual Task<RedriveExecutionResponse> RedriveExecutionAsync(RedriveExecutionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RedriveExecutionResponse>(request, Protocol.Operation("RedriveExecution", Shapes.Default.RedriveExecutionRequest, Shapes.Default.RedriveExecutionResponse), cancellationToken);

    public virtual Task<GetExecutionHistoryResponse> GetExecutionHistoryAsync(GetExecutionHistoryRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetExecutionHistoryResponse>(request, Protocol.Operation("GetExecutionHistory", Shapes.Default.GetExecutionHistoryRequest, Shapes.Default.GetExecutionHistoryResponse), cancellationToken);

    public virtual Task<CreateStateMachineResponse> CreateStateMachineAsync(CreateStateMachineRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateStateMachineResponse>(request, Protocol.Operation("CreateStateMachine", Shapes.Default.CreateStateMachineRequest, Shapes.Default.CreateStateMachineResponse), cancellationToken);

    public virtual Task<DescribeStateMachineResponse> DescribeStateMachineAsync(DescribeStateMachineRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeStateMachineResponse>(request, Protocol.Operation("DescribeStateMachine", Shapes.Default.DescribeStateMachineRequest, Shapes.Default.DescribeStateMachineResponse), cancellationToken);

    public virtual Task<ListStateMachinesResponse> ListStateMachinesAsync(ListStateMachinesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListStateMachinesResponse>(request, Protocol.Operation("ListStateMachines", Shapes.Default.ListStateMachinesRequest, Shapes.Default.ListStateMachinesResponse), cancellationToken);
}
