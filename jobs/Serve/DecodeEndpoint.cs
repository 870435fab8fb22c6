using System.Buffers;
using System.Text;
using System.Text.Json;
using Jobs.Features;
using Microsoft.AspNetCore.Http;

namespace Jobs.Serve;

/// <summary>The last container: an algorithm's answer in, one number per line out, or {"predictions":[...]} when the caller accepts only JSON.</summary>
internal static class DecodeEndpoint
{
    /// <summary>Set by the pipeline model: the run that trained it. The answer carries it, so that a value and its version belong together even while an endpoint is updated.</summary>
    private static readonly string? Run = Environment.GetEnvironmentVariable("MODEL_RUN");

    public static async Task InvokeAsync(HttpContext context)
    {
        using var body = await Body.ReadAsync(context);
        using var lines = new PooledBuffer(Math.Max(1 << 12, body.Length));
        try
        {
            Read(Body.MediaType(context.Request.ContentType), body.Span, lines);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await Body.WriteAsync(context, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(exception.Message));
            return;
        }

        if (!string.IsNullOrEmpty(Run))
            context.Response.Headers["X-Amzn-SageMaker-Custom-Attributes"] = $"run={Run}";
        if (Body.MediaType(context.Request.Headers.Accept) != "application/json")
            await Body.WriteAsync(context, "text/csv; charset=utf-8", lines.Memory);
        else
            await WriteJsonAsync(context, lines);
    }

    private static void Read(string mediaType, ReadOnlySpan<byte> body, PooledBuffer lines)
    {
        if (mediaType is "application/json" or "application/jsonlines")
            AlgorithmAnswer.ReadJson(body, lines);
        else if (mediaType is "text/csv")
            AlgorithmAnswer.ReadCsv(body, lines);
        else
            throw new InvalidDataException($"The algorithm answered with the content type '{mediaType}'. Decode takes text/csv, application/json and application/jsonlines.");
        if (lines.Length == 0)
            throw new InvalidDataException("The algorithm answered without a score.");
    }

    private static async Task WriteJsonAsync(HttpContext context, PooledBuffer lines)
    {
        using var json = new PooledBuffer(lines.Length + 32);
        json.Write("{\"predictions\":["u8);
        var values = json.Length;
        json.Write(lines.Span[..^1]);
        json.Array.AsSpan(values, lines.Length - 1).Replace((byte)'\n', (byte)',');
        json.Write("]}"u8);
        await Body.WriteAsync(context, "application/json", json.Memory);
    }
}
