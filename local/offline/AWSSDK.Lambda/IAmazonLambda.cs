using Amazon.Lambda.Model;
using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>The client of AWS Lambda.</summary>
public interface IAmazonLambda : IAmazonService, IDisposable
{
    Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken = default);
}
