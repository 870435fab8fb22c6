using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Host.SageMaker;
using Local.Host.Wire;

namespace Local.Host.Glue.Bookmarks;

/// <summary>What the stand-in for Glue's Python library asks: POST /_local/glue/{job}/{run}/sources gives the objects to read, POST .../commit makes what was read count.</summary>
sealed class BookmarkEndpoints(GlueStore store, RunBookmarks bookmarks) : IRestService
{
    public bool Claims(WireRequest request) => request.Segments is ["_local", "glue", ..];

    public async Task HandleAsync(WireRequest request, CancellationToken cancellation)
    {
        if (request is not { Method: "POST", Segments: ["_local", "glue", var job, var id, var what] }) throw AwsException.NotEmulated($"{request.Method} {request.RawPath}");
        var run = store.Run(job, id);
        if (run.IsEnded) throw GlueErrors.Invalid($"Run {id} has ended.");
        var answer = what switch
        {
            "sources" => Sources(run, await ReadAsync(request.Http, cancellation)),
            "commit" => Commit(run),
            _ => throw AwsException.NotEmulated($"{request.Method} {request.RawPath}"),
        };
        await Router.WriteJsonAsync(request.Http, 200, "application/json", answer);
    }

    public Task WriteErrorAsync(HttpContext http, AwsException error) =>
        Router.WriteJsonAsync(http, error.Status, "application/json", new JsonObject { ["error"] = error.Code, ["message"] = error.Message });

    JsonObject Sources(GlueRun run, JsonObject asked)
    {
        var prefixes = (asked["paths"] as JsonArray ?? []).Select(path => S3Location.Parse((string)path!)).ToList();
        var found = bookmarks.Select(run, asked.Text("context"), prefixes);
        return new() { ["objects"] = new JsonArray([.. found.Select(entry => new JsonObject { ["bucket"] = entry.Bucket, ["key"] = entry.Key, ["size"] = entry.Size })]) };
    }

    JsonObject Commit(GlueRun run)
    {
        bookmarks.Commit(run);
        return [];
    }

    static async Task<JsonObject> ReadAsync(HttpContext http, CancellationToken cancellation)
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: cancellation) as JsonObject ?? throw GlueErrors.Invalid("The body is not a JSON object.");
        }
        catch (JsonException e)
        {
            throw GlueErrors.Invalid($"The body is not JSON: {e.Message}");
        }
    }
}
