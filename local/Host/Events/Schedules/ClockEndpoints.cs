using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Local.Host.Wire;

namespace Local.Host.Events.Schedules;

/// <summary>/_local/clock: GET tells the time and by how much it was moved, POST {"move": "PT1H"} moves it on.</summary>
sealed class ClockEndpoints(MovableClock clock) : IRestService
{
    public bool Claims(WireRequest request) => request.Segments is ["_local", "clock"];

    public async Task HandleAsync(WireRequest request, CancellationToken cancellation)
    {
        if (request.Method is not ("GET" or "POST")) throw AwsException.NotEmulated($"{request.Method} {request.RawPath}");
        if (request.Method == "POST") clock.Move(await ReadAsync(request.Http, cancellation));
        await Router.WriteJsonAsync(request.Http, 200, "application/json", new JsonObject { ["now"] = clock.GetUtcNow().ToString("O"), ["moved"] = XmlConvert.ToString(clock.Offset) });
    }

    public Task WriteErrorAsync(HttpContext http, AwsException error) =>
        Router.WriteJsonAsync(http, error.Status, "application/json", new JsonObject { ["error"] = error.Code, ["message"] = error.Message });

    static async Task<TimeSpan> ReadAsync(HttpContext http, CancellationToken cancellation)
    {
        try
        {
            var body = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: cancellation);
            if (body is JsonObject { Count: 1 } && body["move"] is JsonValue move && XmlConvert.ToTimeSpan(move.GetValue<string>()) is var by && by > TimeSpan.Zero) return by;
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or InvalidOperationException)
        {
            throw Refused();
        }

        throw Refused();
    }

    // Back is refused: runs are ordered by their time.
    static AwsException Refused() => new("InvalidMove", """The clock moves on by an ISO 8601 duration, as in {"move": "PT1H"}; it does not go back.""");
}
