using Amazon.SimpleSystemsManagement.Model;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>The client of AWS Systems Manager.</summary>
public interface IAmazonSimpleSystemsManagement : IAmazonService, IDisposable
{
    Task<GetParameterResponse> GetParameterAsync(GetParameterRequest request, CancellationToken cancellationToken = default);

    Task<GetParametersByPathResponse> GetParametersByPathAsync(GetParametersByPathRequest request, CancellationToken cancellationToken = default);

    Task<PutParameterResponse> PutParameterAsync(PutParameterRequest request, CancellationToken cancellationToken = default);

    Task<DeleteParameterResponse> DeleteParameterAsync(DeleteParameterRequest request, CancellationToken cancellationToken = default);
}
