using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Local.Host.Faults;
using Local.Host.SageMaker.Jobs;
using Local.Host.Storage;
using Local.Host.Wire;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>Brings fleets up and down behind endpoints, and back after a restart of local mode.</summary>
public sealed class EndpointFleets(SageMakerStore store, Database database, ContainerStarter starter, JobPlaces places, EndpointFaults faults) : IHostedService, IAfterDeployment
{
    const string Table = "sagemaker/fleet";
    static readonly ResourceKind Kind = ResourceKind.Endpoint;
    // As long as SageMaker lets a request take; then the old containers get SIGTERM, and SIGKILL 30 s later.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);
    readonly ConcurrentDictionary<string, EndpointSlot> slots = new(StringComparer.Ordinal);

    /// <summary>The endpoint's place, or null when there is no such endpoint.</summary>
    public EndpointSlot? Find(string endpoint) => slots.GetValueOrDefault(endpoint);

    public void Create(string endpoint, EndpointPlan plan)
    {
        database.Put(Table, endpoint, plan);
        var slot = slots[endpoint] = new EndpointSlot(places.Log(Kind, endpoint));
        _ = Task.Run(() => BringUpAsync(endpoint, slot, plan));
    }

    public void Update(string endpoint, EndpointPlan plan)
    {
        var slot = slots[endpoint];
        _ = Task.Run(() => ReplaceAsync(endpoint, slot, plan));
    }

    /// <summary>Changes what a fleet's requests are shared by, without touching its containers.</summary>
    public EndpointPlan Reweigh(string endpoint, Func<EndpointPlan, EndpointPlan> change)
    {
        var fleet = slots[endpoint].Current!;
        fleet.Plan = change(fleet.Plan);
        database.Put(Table, endpoint, fleet.Plan);
        return fleet.Plan;
    }

    public void Delete(string endpoint)
    {
        database.Remove(Table, endpoint);
        if (slots.TryRemove(endpoint, out var slot)) _ = Task.Run(() => EndAsync(slot, Patience, Grace));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        places.ClearFleets();
        foreach (var endpoint in store.List(Kind).Where(d => (string?)d["EndpointStatus"] != "Failed").Select(d => (string)d["EndpointName"]!))
            slots[endpoint] = new EndpointSlot(places.Log(Kind, endpoint));
        return Task.CompletedTask;
    }

    /// <summary>Serves again what was served; only now, because containers need the host's address.</summary>
    public void Begin()
    {
        foreach (var (endpoint, slot) in slots)
        {
            if (slot.Current is not null) continue;
            if (database.Find<EndpointPlan>(Table, endpoint) is { } plan) Resume(endpoint, slot, plan);
            else
            {
                slot.Switch(null);
                store.Change(Kind, endpoint, document => (document["EndpointStatus"], document["FailureReason"]) = ("Failed", "Local mode was stopped before it knew what to serve. Delete the endpoint and create it again."));
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(slots.Values.Select(s => EndAsync(s, TimeSpan.Zero, TimeSpan.FromSeconds(2))));

    // An update that was cut off leaves the endpoint on the configuration it had, and says so.
    void Resume(string endpoint, EndpointSlot slot, EndpointPlan plan)
    {
        var note = (string?)store.Get(Kind, endpoint)["EndpointStatus"] == "Updating" ? "Local mode was stopped during the update; the endpoint keeps its previous configuration." : null;
        if (note is not null) store.Change(Kind, endpoint, document => Show(document, "InService", plan, note));
        _ = Task.Run(() => BringUpAsync(endpoint, slot, plan, note));
    }

    async Task BringUpAsync(string endpoint, EndpointSlot slot, EndpointPlan plan, string? note = null)
    {
        var (fleet, failure) = await StartAsync(endpoint, slot, plan);
        if (slot.Ending.IsCancellationRequested) await RetireAsync(fleet);
        else
        {
            slot.Switch(fleet);
            store.Change(Kind, endpoint, document => Show(document, fleet is null ? "Failed" : "InService", plan, failure ?? note));
        }
    }

    async Task ReplaceAsync(string endpoint, EndpointSlot slot, EndpointPlan plan)
    {
        var (fleet, failure) = await StartAsync(endpoint, slot, plan);
        if (slot.Ending.IsCancellationRequested || fleet is null)
        {
            await RetireAsync(fleet);
            if (!slot.Ending.IsCancellationRequested) store.Change(Kind, endpoint, document => Show(document, "InService", slot.Current!.Plan, failure));
            return;
        }
        var old = slot.Switch(fleet);
        store.Change(Kind, endpoint, document =>
        {
            database.Put(Table, endpoint, plan);
            Show(document, "InService", plan, null);
        });
        if (old is not null) await old.RetireAsync(Patience, Grace);
    }

    async Task<(Fleet? Fleet, string? Failure)> StartAsync(string endpoint, EndpointSlot slot, EndpointPlan plan)
    {
        try
        {
            faults.BeforeStart(endpoint);
            return (await Fleet.StartAsync(starter, plan, places.Fleet(endpoint), slot.Log.Write, slot.Ending.Token), null);
        }
        catch (Exception e) when (e is JobFailedException or AwsException or IOException or OperationCanceledException)
        {
            slot.Log.Write(e.Message);
            return (null, e.Message);
        }
    }

    void Show(JsonObject document, string status, EndpointPlan plan, string? failure)
    {
        document["EndpointStatus"] = status;
        document.Remove("PendingDeploymentSummary");
        document.Remove("FailureReason");
        if (failure is not null) document["FailureReason"] = failure[..Math.Min(failure.Length, 1024)];
        if (status == "Failed") return;
        document["EndpointConfigName"] = plan.ConfigName;
        document["ProductionVariants"] = plan.Describe(store.Now);
        document.Remove("DataCaptureConfig");
        if (plan.DescribeCapture() is { } capture) document["DataCaptureConfig"] = capture;
    }

    static async Task EndAsync(EndpointSlot slot, TimeSpan patience, TimeSpan grace)
    {
        await slot.Ending.CancelAsync();
        if (slot.Switch(null) is { } fleet) await fleet.RetireAsync(patience, grace);
        slot.Log.Dispose();
    }

    static Task RetireAsync(Fleet? fleet) => fleet?.RetireAsync(TimeSpan.Zero, Grace) ?? Task.CompletedTask;
}
