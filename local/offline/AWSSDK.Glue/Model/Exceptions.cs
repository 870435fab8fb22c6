using System.Net;
using Amazon.Runtime;

namespace Amazon.Glue.Model;

/// <summary>The service's error ConcurrentRunsExceeded.</summary>
public class ConcurrentRunsExceededException : AmazonGlueException
{
    public ConcurrentRunsExceededException(string message) : base(message) { }

    public ConcurrentRunsExceededException(string message, Exception innerException) : base(message, innerException) { }

    public ConcurrentRunsExceededException(Exception innerException) : base(innerException) { }

    public ConcurrentRunsExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ConcurrentRunsExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error EntityNotFound.</summary>
public class EntityNotFoundException : AmazonGlueException
{
    public EntityNotFoundException(string message) : base(message) { }

    public EntityNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public EntityNotFoundException(Exception innerException) : base(innerException) { }

    public EntityNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public EntityNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InternalService.</summary>
public class InternalServiceException : AmazonGlueException
{
    public InternalServiceException(string message) : base(message) { }

    public InternalServiceException(string message, Exception innerException) : base(message, innerException) { }

    public InternalServiceException(Exception innerException) : base(innerException) { }

    public InternalServiceException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InternalServiceException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InvalidInput.</summary>
public class InvalidInputException : AmazonGlueException
{
    public InvalidInputException(string message) : base(message) { }

    public InvalidInputException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidInputException(Exception innerException) : base(innerException) { }

    public InvalidInputException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidInputException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error OperationTimeout.</summary>
public class OperationTimeoutException : AmazonGlueException
{
    public OperationTimeoutException(string message) : base(message) { }

    public OperationTimeoutException(string message, Exception innerException) : base(message, innerException) { }

    public OperationTimeoutException(Exception innerException) : base(innerException) { }

    public OperationTimeoutException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public OperationTimeoutException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error ResourceNumberLimitExceeded.</summary>
public class ResourceNumberLimitExceededException : AmazonGlueException
{
    public ResourceNumberLimitExceededException(string message) : base(message) { }

    public ResourceNumberLimitExceededException(string message, Exception innerException) : base(message, innerException) { }

    public ResourceNumberLimitExceededException(Exception innerException) : base(innerException) { }

    public ResourceNumberLimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ResourceNumberLimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
