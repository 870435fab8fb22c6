using Amazon.Glue.Model;
using Offline.Plumbing;

namespace Amazon.Glue;

public partial class AmazonGlueClient
{
    private static readonly JsonProtocol Protocol = new("Amazon.Glue", "AWSGlue", "1.1", "2017-03-31", AmazonGlueErrors.From);

    public virtual Task<StartJobRunResponse> StartJobRunAsync(StartJobRunRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StartJobRunResponse>(request, Protocol.Operation("StartJobRun", Shapes.Default.StartJobRunRequest, Shapes.Default.StartJobRunResponse), cancellationToken);

    public virtual Task<GetJobRunResponse> GetJobRunAsync(GetJobRunRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetJobRunResponse>(request, Protocol.Operation("GetJobRun", Shapes.Default.GetJobRunRequest, Shapes.Default.GetJobRunResponse), cancellationToken);
}
