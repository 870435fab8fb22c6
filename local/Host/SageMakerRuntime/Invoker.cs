using Local.Host.Faults;
using Local.Host.SageMaker.Endpoints;

namespace Local.Host.SageMakerRuntime;

/// <summary>A call of InvokeEndpoint.</summary>
public sealed record EndpointCall(string Endpoint, Invocation Invocation)
{
    public string? TargetVariant { get; init; }

    public string? InferenceId { get; init; }
}

/// <summary>The model's answer and the variant that gave it.</summary>
public sealed record EndpointAnswer(InvocationReply Reply, string Variant);

/// <summary>Sends a call to the endpoint's current fleet: chosen by weight, within SageMaker's limits, captured when it succeeded.</summary>
public sealed class Invoker(EndpointFleets fleets, DataCapture capture, EndpointFaults faults, Random random, TimeProvider time)
{
    public const int MaxBody = 6_291_456;
    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public async Task<EndpointAnswer> InvokeAsync(EndpointCall call, CancellationToken cancellation)
    {
        if (call.Invocation.Body.Length > MaxBody) throw RuntimeErrors.TooLarge(MaxBody);
        var fleet = await EnterAsync(call.Endpoint, cancellation);
        try
        {
            await faults.BeforeCallAsync(call.Endpoint, cancellation);
            var variant = Choose(fleet.Plan, call);
            var reply = await SendAsync(fleet[variant], call, cancellation);
            capture.Offer(fleet.Plan, call, variant, reply, time.GetUtcNow());
            return new EndpointAnswer(reply, variant);
        }
        finally
        {
            fleet.Leave();
        }
    }

    /// <summary>The variant at a draw from 0 to 1 over the weights; the first when all weigh nothing.</summary>
    public static string Weighted(IReadOnlyList<VariantPlan> variants, double draw)
    {
        var at = draw * variants.Sum(v => v.Weight);
        foreach (var variant in variants)
        {
            if (at < variant.Weight) return variant.Name;
            at -= variant.Weight;
        }
        return variants[0].Name;
    }

    // The fleet may be replaced between finding and entering it; then its successor is there.
    async Task<Fleet> EnterAsync(string endpoint, CancellationToken cancellation)
    {
        while (true)
        {
            var slot = fleets.Find(endpoint) ?? throw RuntimeErrors.NotFound(endpoint);
            var fleet = await slot.ServingAsync().WaitAsync(cancellation) ?? throw RuntimeErrors.NotFound(endpoint);
            if (fleet.TryEnter()) return fleet;
            await Task.Yield();
        }
    }

    string Choose(EndpointPlan plan, EndpointCall call)
    {
        if (call.TargetVariant is not { } wanted) return plan.Variants.Count == 1 ? plan.Variants[0].Name : Weighted(plan.Variants, random.NextDouble());
        return plan.Variants.Any(v => v.Name == wanted) ? wanted : throw RuntimeErrors.Validation($"Variant {wanted} not found for the endpoint {call.Endpoint}.");
    }

    static async Task<InvocationReply> SendAsync(Pipeline pipeline, EndpointCall call, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Timeout);
        try
        {
            var reply = await pipeline.InvokeAsync(call.Invocation, limit.Token);
            if (!reply.Succeeded) throw RuntimeErrors.Model(call.Endpoint, pipeline.NameOf(reply.Container), reply);
            return reply.Body.Length <= MaxBody ? reply : throw RuntimeErrors.NoAnswer(call.Endpoint, $"The response is larger than {MaxBody} bytes.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw RuntimeErrors.NoAnswer(call.Endpoint, "Your invocation timed out while waiting for a response from the container.");
        }
        catch (HttpRequestException e)
        {
            throw RuntimeErrors.NoAnswer(call.Endpoint, $"The container closed the connection: {e.Message}");
        }
    }
}
