using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Faults;

/// <summary>/_local/faults: POST sets a switch, GET lists them with their hits, DELETE clears all, or one by its id.</summary>
sealed class FaultEndpoints(FaultStore store) : IRestService
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = Json.Options.Encoder, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public bool Claims(WireRequest request) => request.Segments is ["_local", "faults", ..];

    public async Task HandleAsync(WireRequest request, CancellationToken cancellation)
    {
        var answer = (request.Method, request.Segments) switch
        {
            ("GET", ["_local", "faults"]) => new JsonArray([.. store.All.Select(Shown)]),
            ("POST", ["_local", "faults"]) => Shown(store.Add(await ReadAsync(request.Http, cancellation))),
            ("DELETE", ["_local", "faults"]) => Cleared(),
            ("DELETE", ["_local", "faults", var id]) => Removed(id),
            _ => throw AwsException.NotEmulated($"{request.Method} {request.RawPath}"),
        };
        await Router.WriteJsonAsync(request.Http, 200, "application/json", answer);
    }

    public Task WriteErrorAsync(HttpContext http, AwsException error) =>
        Router.WriteJsonAsync(http, error.Status, "application/json", new JsonObject { ["error"] = error.Code, ["message"] = error.Message });

    static async Task<Fault> ReadAsync(HttpContext http, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Fault>(http.Request.Body, Options, cancellation) ?? throw FaultRules.Refused("the body is null");
        }
        catch (JsonException e)
        {
            throw FaultRules.Refused(e.Message.TrimEnd('.'));
        }
    }

    static JsonNode Shown(FaultSwitch set)
    {
        var json = JsonSerializer.SerializeToNode(set.Fault, Options)!.AsObject();
        json.Insert(0, "id", set.Id);
        json["hits"] = set.Hits;
        return json;
    }

    JsonObject Cleared()
    {
        store.Clear();
        return [];
    }

    JsonObject Removed(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && store.Remove(number) ? [] : throw new AwsException("NoSuchFault", $"There is no fault switch {id}.", 404);
}
