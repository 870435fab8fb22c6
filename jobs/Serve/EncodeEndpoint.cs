using System.Text.Encodings.Web;
using System.Text.Json;
using Jobs.Csv;
using Jobs.Features;
using Microsoft.AspNetCore.Http;

namespace Jobs.Serve;

/// <summary>The first container: raw rows in, the algorithm's columns out, as CSV whatever Accept says (what a middle container receives there is not documented).</summary>
internal sealed class EncodeEndpoint(FeatureSchema schema, MissingNumbers missing)
{
    private const int LargestGuess = 1 << 25;

    public async Task InvokeAsync(HttpContext context)
    {
        using var body = await Body.ReadAsync(context);
        using var encoded = new PooledBuffer(Math.Max(1 << 12, Expected(body.Span)));
        var faults = new Faults();
        context.Response.StatusCode = Encode(Body.MediaType(context.Request.ContentType), body, encoded, faults);
        if (faults.Any)
            await WriteAsync(context, faults);
        else
            await Body.WriteAsync(context, "text/csv; charset=utf-8", encoded.Memory);
    }

    /// <summary>What the rows are likely to need: a buffer that grows on the way leaves smaller ones behind it in the pool.</summary>
    private int Expected(ReadOnlySpan<byte> body) => (int)Math.Min((long)(body.Count((byte)'\n') + 1) * ((schema.Encoded.Count * 2) + (schema.NumericCount * 8)), LargestGuess);

    private int Encode(string mediaType, PooledBuffer body, PooledBuffer encoded, Faults faults)
    {
        if (mediaType is not ("application/json" or "text/csv"))
        {
            faults.Add("", $"The content type '{mediaType}' is not known. Send rows by name as application/json, or by position as text/csv.");
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (body.Length == 0)
            faults.Add("", "The body is empty.");
        else if (mediaType == "text/csv")
            EncodeCsv(body, encoded, faults);
        else
            RowsByName.Encode(body.Span, schema, missing, encoded, faults);
        return faults.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }

    private void EncodeCsv(PooledBuffer body, PooledBuffer encoded, Faults faults)
    {
        try
        {
            using var csv = new CsvRecords(body.Memory);
            RowsByPosition.Encode(csv, schema, missing, encoded, faults);
        }
        catch (UnreadableCsvException broken)
        {
            faults.Add("", broken.Message);
        }
    }

    private static Task WriteAsync(HttpContext context, Faults faults)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            faults.Write(json);
        return Body.WriteAsync(context, "application/json", text.ToArray());
    }
}
