using System.Net;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>An HTTP response that writes itself in the form that its API expects.</summary>
public interface IHttpResult
{
    HttpStatusCode StatusCode { get; }

    Stream Serialize(HttpResultSerializationOptions options);

    IHttpResult AddHeader(string name, string value);
}

/// <summary>Which API a result is written for.</summary>
public class HttpResultSerializationOptions
{
    public ProtocolFormat Format { get; set; }

    public ProtocolVersion Version { get; set; }

    public ILambdaSerializer Serializer { get; set; }

    /// <summary>The kind of API.</summary>
    public enum ProtocolFormat
    {
        RestApi,
        HttpApi,
    }

    /// <summary>The version of its payload.</summary>
    public enum ProtocolVersion
    {
        V1,
        V2,
    }
}
