using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Jobs.Serve;

/// <summary>Request and response bodies, whole and in pooled memory: a fault in the last row must still be able to change the status.</summary>
internal static class Body
{
    public static async Task<PooledBuffer> ReadAsync(HttpContext context)
    {
        var body = new PooledBuffer((int)Math.Clamp(context.Request.ContentLength ?? 0, 1 << 12, 100 << 20) + 1);
        int read;
        do
        {
            read = await context.Request.Body.ReadAsync(body.GetMemory(1), context.RequestAborted);
            body.Advance(read);
        }
        while (read > 0);
        return body;
    }

    public static Task WriteAsync(HttpContext context, string contentType, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>The media type without its parameters, in lower case.</summary>
    public static string MediaType(string? header)
    {
        var type = header.AsSpan();
        var end = type.IndexOf(';');
        return type[..(end < 0 ? type.Length : end)].Trim().ToString().ToLowerInvariant();
    }
}
