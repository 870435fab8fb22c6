using Amazon.SageMaker.Model;
using Offline.Plumbing;

namespace Amazon.SageMaker;

public partial class AmazonSageMakerClient
{
    private static readonly JsonProtocol Protocol = new("Amazon.SageMaker", "SageMaker", "1.1", "2017-07-24", AmazonSageMakerErrors.From);

    public virtual Task<CreateTrainingJobResponse> CreateTrainingJobAsync(CreateTrainingJobRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateTrainingJobResponse>(request, Protocol.Operation("CreateTrainingJob", Shapes.Default.CreateTrainingJobRequest, Shapes.Default.CreateTrainingJobResponse), cancellationToken);

    public virtual Task<DescribeTrainingJobResponse> DescribeTrainingJobAsync(DescribeTrainingJobRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTrainingJobResponse>(request, Protocol.Operation("DescribeTrainingJob", Shapes.Default.DescribeTrainingJobRequest, Shapes.Default.DescribeTrainingJobResponse), cancellationToken);

    public virtual Task<ListTrainingJobsResponse> ListTrainingJobsAsync(ListTrainingJobsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListTrainingJobsResponse>(request, Protocol.Operation("ListTrainingJobs", Shapes.Default.ListTrainingJobsRequest, Shapes.Default.ListTrainingJobsResponse), cancellationToken);

    public virtual Task<CreateModelResponse> CreateModelAsync(CreateModelRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateModelResponse>(request, Protocol.Operation("CreateModel", Shapes.Default.CreateModelRequest, Shapes.Default.CreateModelResponse), cancellationToken);

    public virtual Task<DescribeModelResponse> DescribeModelAsync(DescribeModelRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeModelResponse>(request, Protocol.Operation("DescribeModel", Shapes.Default.DescribeModelRequest, Shapes.Default.DescribeModelResponse), cancellationToken);

    public virtual Task<ListModelsResponse> ListModelsAsync(ListModelsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListModelsResponse>(request, Protocol.Operation("ListModels", Shapes.Default.ListModelsRequest, Shapes.Default.ListModelsResponse), cancellationToken);

    public virtual Task<CreateTransformJobResponse> CreateTransformJobAsync(CreateTransformJobRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateTransformJobResponse>(request, Protocol.Operation("CreateTransformJob", Shapes.Default.CreateTransformJobRequest, Shapes.Default.CreateTransformJobResponse), cancellationToken);

    public virtual Task<DescribeTransformJobResponse> DescribeTransformJobAsync(DescribeTransformJobRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTransformJobResponse>(request, Protocol.Operation("DescribeTransformJob", Shapes.Default.DescribeTransformJobRequest, Shapes.Default.DescribeTransformJobResponse), cancellationToken);

    public virtual Task<CreateEndpointResponse> CreateEndpointAsync(CreateEndpointRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateEndpointResponse>(request, Protocol.Operation("CreateEndpoint", Shapes.Default.CreateEndpointRequest, Shapes.Default.CreateEndpointResponse), cancellationToken);

    public virtual Task<UpdateEndpointResponse> UpdateEndpointAsync(UpdateEndpointRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateEndpointResponse>(request, Protocol.Operation("UpdateEndpoint", Shapes.Default.UpdateEndpointRequest, Shapes.Default.UpdateEndpointResponse), cancellationToken);

    public virtual Task<DescribeEndpointResponse> DescribeEndpointAsync(DescribeEndpointRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeEndpointResponse>(request, Protocol.Operation("DescribeEndpoint", Shapes.Default.DescribeEndpointRequest, Shapes.Default.DescribeEndpointResponse), cancellationToken);

    public virtual Task<CreateEndpointConfigResponse> CreateEndpointConfigAsync(CreateEndpointConfigRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateEndpointConfigResponse>(request, Protocol.Operation("CreateEndpointConfig", Shapes.Default.CreateEndpointConfigRequest, Shapes.Default.CreateEndpointConfigResponse), cancellationToken);

    public virtual Task<DescribeEndpointConfigResponse> DescribeEndpointConfigAsync(DescribeEndpointConfigRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeEndpointConfigResponse>(request, Protocol.Operation("DescribeEndpointConfig", Shapes.Default.DescribeEndpointConfigRequest, Shapes.Default.DescribeEndpointConfigResponse), cancellationToken);

    public virtual Task<CreateProcessingJobResponse> CreateProcessingJobAsync(CreateProcessingJobRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateProcessingJobResponse>(request, Protocol.Operation("CreateProcessingJob", Shapes.Default.CreateProcessingJobRequest, Shapes.Default.CreateProcessingJobResponse), cancellationToken);

    public virtual Task<DescribeProcessingJobResponse> DescribeProcessingJobAsync(DescribeProcessingJobRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeProcessingJobResponse>(request, Protocol.Operation("DescribeProcessingJob", Shapes.Default.DescribeProcessingJobRequest, Shapes.Default.DescribeProcessingJobResponse), cancellationToken);
}
