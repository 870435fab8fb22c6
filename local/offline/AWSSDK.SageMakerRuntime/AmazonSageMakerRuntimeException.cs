using System.Net;
using Amazon.Runtime;

namespace Amazon.SageMakerRuntime;

/// <summary>Any error of the service; those with a shape of their own derive from it.</summary>
public class AmazonSageMakerRuntimeException : AmazonServiceException
{
    public AmazonSageMakerRuntimeException(string message) : base(message) { }

    public AmazonSageMakerRuntimeException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonSageMakerRuntimeException(Exception innerException) : base(innerException.Message, innerException) { }

    public AmazonSageMakerRuntimeException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AmazonSageMakerRuntimeException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
