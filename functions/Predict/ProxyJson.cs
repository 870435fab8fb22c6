using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace Predict;

/// <summary>Reads the proxy messages without reflection.</summary>
[JsonSerializable(typeof(APIGatewayProxyRequest))]
[JsonSerializable(typeof(APIGatewayProxyResponse))]
public sealed partial class ProxyJson : JsonSerializerContext;
