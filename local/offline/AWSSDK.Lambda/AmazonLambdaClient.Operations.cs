using Amazon.Lambda.Model;
using Amazon.Runtime.Internal;

namespace Amazon.Lambda;

public partial class AmazonLambdaClient
{
    public virtual Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken = default)
    {
        var options = new InvokeOptions { RequestMarshaller = Invocation.Request, ResponseUnmarshaller = Invocation.Response };
        return InvokeAsync<InvokeResponse>(request, options, cancellationToken);
    }
}
