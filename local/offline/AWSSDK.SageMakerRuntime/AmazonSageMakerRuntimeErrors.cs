using System.Text.Json;
using Amazon.Runtime;
using Amazon.SageMakerRuntime.Model;
using Offline.Plumbing;

namespace Amazon.SageMakerRuntime;

internal static class AmazonSageMakerRuntimeErrors
{
    internal static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "ModelError" => ModelError(error),
        "ValidationError" => new ValidationErrorException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ServiceUnavailable" => new ServiceUnavailableException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InternalFailure" => new InternalFailureException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ModelNotReadyException" => new ModelNotReadyException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InternalDependencyException" => new InternalDependencyException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        _ => new AmazonSageMakerRuntimeException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
    };

    private static ModelErrorException ModelError(ServiceError error)
    {
        using var body = JsonDocument.Parse(error.Body is { Length: > 0 } json ? json : "{}"u8.ToArray());
        return new ModelErrorException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status)
        {
            OriginalStatusCode = body.RootElement.TryGetProperty("OriginalStatusCode", out var status) ? status.GetInt32() : null,
            OriginalMessage = Text(body.RootElement, "OriginalMessage"),
            LogStreamArn = Text(body.RootElement, "LogStreamArn"),
        };
    }

    private static string Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value.GetString() : null;
}
