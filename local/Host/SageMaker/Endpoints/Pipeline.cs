namespace Local.Host.SageMaker.Endpoints;

/// <summary>The running containers of one model: a request passes them in order.</summary>
public sealed class Pipeline(IReadOnlyList<Container> containers) : IAsyncDisposable
{
    public IReadOnlyList<Container> Containers { get; } = containers;

    public string NameOf(int container) => Containers.Count == 1 ? "primary" : $"container-{container + 1}";

    public async Task<InvocationReply> InvokeAsync(Invocation invocation, CancellationToken cancellation)
    {
        var next = invocation;
        for (var i = 0; ; i++)
        {
            var last = i == Containers.Count - 1;
            // Assumed of AWS: only the last container learns what the caller accepts; what the middle ones get is not documented.
            var reply = await Containers[i].InvokeAsync(next with { Accept = last ? invocation.Accept : null }, i, cancellation);
            if (last || !reply.Succeeded) return reply;
            next = next with { Body = reply.Body, ContentType = reply.ContentType };
        }
    }

    public Task StopAsync(TimeSpan grace) => Task.WhenAll(Containers.Select(c => c.StopAsync(grace)));

    public async ValueTask DisposeAsync() => await Task.WhenAll(Containers.Select(c => c.DisposeAsync().AsTask()));
}
