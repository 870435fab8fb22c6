using System.Net;
using Amazon.Runtime;

namespace Amazon.SageMakerRuntime.Model;

/// <summary>The service's error InternalDependency.</summary>
public class InternalDependencyException : AmazonSageMakerRuntimeException
{
    public InternalDependencyException(string message) : base(message) { }

    public InternalDependencyException(string message, Exception innerException) : base(message, innerException) { }

    public InternalDependencyException(Exception innerException) : base(innerException) { }

    public InternalDependencyException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InternalDependencyException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InternalFailure.</summary>
public class InternalFailureException : AmazonSageMakerRuntimeException
{
    public InternalFailureException(string message) : base(message) { }

    public InternalFailureException(string message, Exception innerException) : base(message, innerException) { }

    public InternalFailureException(Exception innerException) : base(innerException) { }

    public InternalFailureException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InternalFailureException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error ModelError.</summary>
public class ModelErrorException : AmazonSageMakerRuntimeException
{
    public ModelErrorException(string message) : base(message) { }

    public ModelErrorException(string message, Exception innerException) : base(message, innerException) { }

    public ModelErrorException(Exception innerException) : base(innerException) { }

    public ModelErrorException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ModelErrorException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }

    public int? OriginalStatusCode { get; set; }

    public string OriginalMessage { get; set; }

    public string LogStreamArn { get; set; }
}

/// <summary>The service's error ModelNotReady.</summary>
public class ModelNotReadyException : AmazonSageMakerRuntimeException
{
    public ModelNotReadyException(string message) : base(message) { }

    public ModelNotReadyException(string message, Exception innerException) : base(message, innerException) { }

    public ModelNotReadyException(Exception innerException) : base(innerException) { }

    public ModelNotReadyException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ModelNotReadyException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error ServiceUnavailable.</summary>
public class ServiceUnavailableException : AmazonSageMakerRuntimeException
{
    public ServiceUnavailableException(string message) : base(message) { }

    public ServiceUnavailableException(string message, Exception innerException) : base(message, innerException) { }

    public ServiceUnavailableException(Exception innerException) : base(innerException) { }

    public ServiceUnavailableException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ServiceUnavailableException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error ValidationError.</summary>
public class ValidationErrorException : AmazonSageMakerRuntimeException
{
    public ValidationErrorException(string message) : base(message) { }

    public ValidationErrorException(string message, Exception innerException) : base(message, innerException) { }

    public ValidationErrorException(Exception innerException) : base(innerException) { }

    public ValidationErrorException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ValidationErrorException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
