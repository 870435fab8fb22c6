using System.Net;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>The service's error InvalidParameterValueException.</summary>
public class InvalidParameterValueException : AmazonLambdaException
{
    public InvalidParameterValueException(string message) : base(message) { }

    public InvalidParameterValueException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidParameterValueException(Exception innerException) : base(innerException) { }

    public InvalidParameterValueException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidParameterValueException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InvalidRequestContentException.</summary>
public class InvalidRequestContentException : AmazonLambdaException
{
    public InvalidRequestContentException(string message) : base(message) { }

    public InvalidRequestContentException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidRequestContentException(Exception innerException) : base(innerException) { }

    public InvalidRequestContentException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidRequestContentException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error RequestTooLargeException.</summary>
public class RequestTooLargeException : AmazonLambdaException
{
    public RequestTooLargeException(string message) : base(message) { }

    public RequestTooLargeException(string message, Exception innerException) : base(message, innerException) { }

    public RequestTooLargeException(Exception innerException) : base(innerException) { }

    public RequestTooLargeException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public RequestTooLargeException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error ResourceConflictException.</summary>
public class ResourceConflictException : AmazonLambdaException
{
    public ResourceConflictException(string message) : base(message) { }

    public ResourceConflictException(string message, Exception innerException) : base(message, innerException) { }

    public ResourceConflictException(Exception innerException) : base(innerException) { }

    public ResourceConflictException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ResourceConflictException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error ResourceNotFoundException.</summary>
public class ResourceNotFoundException : AmazonLambdaException
{
    public ResourceNotFoundException(string message) : base(message) { }

    public ResourceNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public ResourceNotFoundException(Exception innerException) : base(innerException) { }

    public ResourceNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ResourceNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error ResourceNotReadyException.</summary>
public class ResourceNotReadyException : AmazonLambdaException
{
    public ResourceNotReadyException(string message) : base(message) { }

    public ResourceNotReadyException(string message, Exception innerException) : base(message, innerException) { }

    public ResourceNotReadyException(Exception innerException) : base(innerException) { }

    public ResourceNotReadyException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ResourceNotReadyException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error ServiceException.</summary>
public class ServiceException : AmazonLambdaException
{
    public ServiceException(string message) : base(message) { }

    public ServiceException(string message, Exception innerException) : base(message, innerException) { }

    public ServiceException(Exception innerException) : base(innerException) { }

    public ServiceException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ServiceException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error TooManyRequestsException.</summary>
public class TooManyRequestsException : AmazonLambdaException
{
    public TooManyRequestsException(string message) : base(message) { }

    public TooManyRequestsException(string message, Exception innerException) : base(message, innerException) { }

    public TooManyRequestsException(Exception innerException) : base(innerException) { }

    public TooManyRequestsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TooManyRequestsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
