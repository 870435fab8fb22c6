using System.Collections.Concurrent;
using Local.Host.Storage;

namespace Local.Host.ApiGateway;

/// <summary>The declared APIs, keys and plans; key values and quota counts are kept on disk.</summary>
public sealed class ApiGatewayStore(Database database, TimeProvider clock, Func<string> newKeyValue)
{
    const string KeyKind = "api-key";
    const string QuotaKind = "api-quota";

    readonly ConcurrentDictionary<string, ApiKey> keys = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string> planOfKey = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Plan, string Key), TokenBucket> buckets = new();
    readonly Lock quotas = new();

    public ConcurrentDictionary<string, RestApi> Apis { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, UsagePlan> Plans { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<(string Api, string Type), GatewayResponse> Responses { get; } = new();

    public IEnumerable<ApiKey> Keys => keys.Values.OrderBy(k => k.Id, StringComparer.Ordinal);

    public ApiKey? Key(string id) => keys.GetValueOrDefault(id);

    /// <summary>Declares a key: with the template's value, else with the one it was given at its first creation.</summary>
    public void DeclareKey(string id, string name, string? value, bool enabled)
    {
        var created = database.Find<ApiKey>(KeyKind, id) ?? new ApiKey(id, name, value ?? newKeyValue(), enabled, clock.GetUtcNow());
        var key = created with { Name = name, Value = value ?? created.Value, Enabled = enabled };
        database.Put(KeyKind, id, key);
        keys[id] = key;
    }

    public void Link(string keyId, string planId) => planOfKey[keyId] = planId;

    /// <summary>The key behind a value, if it is enabled and its plan covers the stage.</summary>
    public (ApiKey Key, UsagePlan Plan)? Admitted(string value, RestApi api)
    {
        var key = keys.Values.FirstOrDefault(k => k.Enabled && k.Value == value);
        if (key is null || !planOfKey.TryGetValue(key.Id, out var planId) || !Plans.TryGetValue(planId, out var plan)) return null;
        return plan.Stages.Contains((api.Id, api.Stage)) ? (key, plan) : null;
    }

    /// <summary>Counts a request against the plan; the fault when the plan refuses it.</summary>
    public GatewayFault? Charge(ApiKey key, UsagePlan plan)
    {
        if (plan.Throttle is { } throttle && !buckets.GetOrAdd((plan.Id, key.Id), _ => new TokenBucket(throttle, clock)).TryTake()) return GatewayFault.Throttled;
        return plan.Quota is { } quota && !TryCount(key, plan, quota) ? GatewayFault.QuotaExceeded : null;
    }

    bool TryCount(ApiKey key, UsagePlan plan, Quota quota)
    {
        var period = quota.PeriodOf(clock.GetUtcNow());
        lock (quotas)
        {
            var used = database.Find<QuotaUse>(QuotaKind, $"{plan.Id}/{key.Id}") is { } use && use.Period == period ? use.Requests : 0;
            if (used >= quota.Limit) return false;
            database.Put(QuotaKind, $"{plan.Id}/{key.Id}", new QuotaUse(period, used + 1));
            return true;
        }
    }

    sealed record QuotaUse(DateOnly Period, int Requests);
}
