using Amazon.Runtime;
using Amazon.SageMakerRuntime.Model;

namespace Amazon.SageMakerRuntime;

/// <summary>The client of Amazon SageMaker Runtime.</summary>
public interface IAmazonSageMakerRuntime : IAmazonService, IDisposable
{
    Task<InvokeEndpointResponse> InvokeEndpointAsync(InvokeEndpointRequest request, CancellationToken cancellationToken = default);
}
