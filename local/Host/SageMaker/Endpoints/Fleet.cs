namespace Local.Host.SageMaker.Endpoints;

/// <summary>The running containers of one configuration of an endpoint, and the requests that are inside.</summary>
public sealed class Fleet(EndpointPlan plan, IReadOnlyDictionary<string, Pipeline> pipelines, string folder)
{
    readonly Lock gate = new();
    readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile EndpointPlan plan = plan;
    int inside;
    bool closed;

    public EndpointPlan Plan
    {
        get => plan;
        set => plan = value;
    }

    public Pipeline this[string variant] => pipelines[variant];

    public static async Task<Fleet> StartAsync(ContainerStarter starter, EndpointPlan plan, string folder, Action<string> line, CancellationToken cancellation)
    {
        var starts = plan.Variants.Select(v => starter.StartAsync(
            new PipelineStart(v.Containers, Path.Combine(folder, v.Name), text => line($"[{v.Name}] {text}")) { Startup = TimeSpan.FromSeconds(v.StartupSeconds) }, cancellation)).ToList();
        try
        {
            var running = await Task.WhenAll(starts);
            return new Fleet(plan, plan.Variants.Zip(running).ToDictionary(p => p.First.Name, p => p.Second), folder);
        }
        catch
        {
            foreach (var start in starts.Where(s => s.IsCompletedSuccessfully)) await (await start).DisposeAsync();
            Remove(folder);
            throw;
        }
    }

    /// <summary>False once the fleet was told to go: the caller then takes the one that replaced it.</summary>
    public bool TryEnter()
    {
        lock (gate)
        {
            if (closed) return false;
            inside++;
            return true;
        }
    }

    public void Leave()
    {
        lock (gate)
            if (--inside == 0 && closed) drained.TrySetResult();
    }

    /// <summary>Takes no more requests, lets those inside end, then ends the containers.</summary>
    public async Task RetireAsync(TimeSpan patience, TimeSpan grace)
    {
        lock (gate)
        {
            closed = true;
            if (inside == 0) drained.TrySetResult();
        }
        await Task.WhenAny(drained.Task, Task.Delay(patience));
        await Task.WhenAll(pipelines.Values.Select(p => p.StopAsync(grace)));
        Remove(folder);
    }

    static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
