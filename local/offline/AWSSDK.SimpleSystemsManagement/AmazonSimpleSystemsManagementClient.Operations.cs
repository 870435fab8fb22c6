using Amazon.SimpleSystemsManagement.Model;
using Offline.Plumbing;

namespace Amazon.SimpleSystemsManagement;

public partial class AmazonSimpleSystemsManagementClient
{
    private static readonly JsonProtocol Protocol = new("Amazon.SimpleSystemsManagement", "AmazonSSM", "1.1", "2014-11-06", AmazonSimpleSystemsManagementErrors.From);

    public virtual Task<GetParameterResponse> GetParameterAsync(GetParameterRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetParameterResponse>(request, Protocol.Operation("GetParameter", Shapes.Default.GetParameterRequest, Shapes.Default.GetParameterResponse), cancellationToken);

    public virtual Task<GetParametersByPathResponse> GetParametersByPathAsync(GetParametersByPathRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetParametersByPathResponse>(request, Protocol.Operation("GetParametersByPath", Shapes.Default.GetParametersByPathRequest, Shapes.Default.GetParametersByPathResponse), cancellationToken);

    public virtual Task<PutParameterResponse> PutParameterAsync(PutParameterRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<PutParameterResponse>(request, Protocol.Operation("PutParameter", Shapes.Default.PutParameterRequest, Shapes.Default.PutParameterResponse), cancellationToken);

    public virtual Task<DeleteParameterResponse> DeleteParameterAsync(DeleteParameterRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteParameterResponse>(request, Protocol.Operation("DeleteParameter", Shapes.Default.DeleteParameterRequest, Shapes.Default.DeleteParameterResponse), cancellationToken);
}
