using System.Net;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>Responses by status. A text is sent as it is, bytes and streams as base64, anything else as JSON.</summary>
public class HttpResults : IHttpResult
{
    private const string ContentType = "content-type";

    private readonly object body;
    private readonly Dictionary<string, IList<string>> headers = [];

    private HttpResults(HttpStatusCode status, object body) => (StatusCode, this.body) = (status, body);

    public HttpStatusCode StatusCode { get; }

    public static IHttpResult Ok(object body = null) => new HttpResults(HttpStatusCode.OK, body);

    public static IHttpResult BadRequest(object body = null) => new HttpResults(HttpStatusCode.BadRequest, body);

    public static IHttpResult NotFound(object body = null) => new HttpResults(HttpStatusCode.NotFound, body);

    public static IHttpResult NewResult(HttpStatusCode statusCode, object body = null) => new HttpResults(statusCode, body);

    /// <summary>Names are kept in lower case; a name given again has several values.</summary>
    public IHttpResult AddHeader(string name, string value)
    {
        name = name.ToLowerInvariant();
        if (!headers.TryGetValue(name, out var values)) headers[name] = values = [];
        values.Add(value);
        return this;
    }

    public Stream Serialize(HttpResultSerializationOptions options)
    {
        if (options.Format != HttpResultSerializationOptions.ProtocolFormat.RestApi) throw new NotSupportedException("This stand-in writes results of REST APIs only.");
        var (text, type, isBase64) = Format(options.Serializer);
        if (!string.IsNullOrEmpty(text) && !headers.ContainsKey(ContentType)) AddHeader(ContentType, type);
        var response = new MemoryStream();
        using (var json = new Utf8JsonWriter(response)) Write(json, text, isBase64);
        response.Position = 0;
        return response;
    }

    private (string Text, string Type, bool IsBase64) Format(ILambdaSerializer serializer)
    {
        if (body is null or string) return ((string)body, "text/plain", false);
        using var bytes = new MemoryStream();
        if (body is byte[] or Stream)
        {
            if (body is byte[] array) bytes.Write(array);
            else ((Stream)body).CopyTo(bytes);
            return (Convert.ToBase64String(bytes.ToArray()), "application/octet-stream", true);
        }

        serializer.Serialize(body, bytes);
        return (System.Text.Encoding.UTF8.GetString(bytes.ToArray()), "application/json", false);
    }

    private void Write(Utf8JsonWriter json, string text, bool isBase64)
    {
        json.WriteStartObject();
        json.WriteNumber("statusCode", (int)StatusCode);
        json.WriteStartObject("multiValueHeaders");
        foreach (var (name, values) in headers)
        {
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteString("body", text);
        json.WriteBoolean("isBase64Encoded", isBase64);
        json.WriteEndObject();
    }
}
