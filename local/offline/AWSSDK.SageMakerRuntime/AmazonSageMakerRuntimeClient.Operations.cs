using Amazon.Runtime.Internal;
using Amazon.SageMakerRuntime.Model;

namespace Amazon.SageMakerRuntime;

public partial class AmazonSageMakerRuntimeClient
{
    public virtual Task<InvokeEndpointResponse> InvokeEndpointAsync(InvokeEndpointRequest request, CancellationToken cancellationToken = default)
    {
        var options = new InvokeOptions { RequestMarshaller = InvokeEndpoint.Request, ResponseUnmarshaller = InvokeEndpoint.Response };
        return InvokeAsync<InvokeEndpointResponse>(request, options, cancellationToken);
    }
}
