using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Predict;

/// <summary>Reads the proxy messages without reflection.</summary>
[JsonSerializable(typeof(APIGatewayProxyRequest))]
[JsonSerializable(typeof(APIGatewayProxyResponse))]
public sealed partial class ProxyJson : JsonSerializerContext
{
    /// <summary>Reads a request once, so that what this takes is compiled beside the start and not within the first request.</summary>
    public static void WarmUp()
    {
        using var request = new MemoryStream("""{"httpMethod":"POST","headers":{"a":"b"},"multiValueHeaders":{"a":["b"]},"pathParameters":{"model":"m"},"requestContext":{"identity":{}},"body":""}"""u8.ToArray());
        new SourceGeneratorLambdaJsonSerializer<ProxyJson>().Deserialize<APIGatewayProxyRequest>(request);
    }
}
