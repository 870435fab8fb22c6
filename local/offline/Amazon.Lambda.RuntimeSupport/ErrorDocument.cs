using System.Net.Http.Headers;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>An exception as the Runtime API takes it: type, message, stack, causes.</summary>
internal static class ErrorDocument
{
    private const int Limit = 256 * 1024;

    internal static HttpContent Of(Exception exception)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) Write(writer, exception);
        var json = buffer.Length <= Limit ? buffer.ToArray() : """{"errorMessage":"Exception exceeded maximum payload size of 256KB."}"""u8.ToArray();
        var content = new ByteArrayContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.aws.lambda.error+json");
        return content;
    }

    private static void Write(Utf8JsonWriter writer, Exception exception)
    {
        writer.WriteStartObject();
        writer.WriteString("errorType", exception.GetType().Name);
        writer.WriteString("errorMessage", exception.Message);
        WriteStack(writer, exception.StackTrace);
        if (exception.InnerException is { } cause)
        {
            writer.WritePropertyName("cause");
            Write(writer, cause);
        }
        if (exception is AggregateException { InnerExceptions.Count: > 0 } several)
        {
            writer.WriteStartArray("causes");
            foreach (var one in several.InnerExceptions) Write(writer, one);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void WriteStack(Utf8JsonWriter writer, string stack)
    {
        if (string.IsNullOrWhiteSpace(stack)) return;
        writer.WriteStartArray("stackTrace");
        foreach (var line in stack.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) writer.WriteStringValue(line);
        writer.WriteEndArray();
    }
}
