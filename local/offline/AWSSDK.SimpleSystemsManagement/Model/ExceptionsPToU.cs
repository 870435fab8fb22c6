using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The service's error PoliciesLimitExceeded.</summary>
public class PoliciesLimitExceededException : AmazonSimpleSystemsManagementException
{
    public PoliciesLimitExceededException(string message) : base(message) { }

    public PoliciesLimitExceededException(string message, Exception innerException) : base(message, innerException) { }

    public PoliciesLimitExceededException(Exception innerException) : base(innerException) { }

    public PoliciesLimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public PoliciesLimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error TooManyUpdates.</summary>
public class TooManyUpdatesException : AmazonSimpleSystemsManagementException
{
    public TooManyUpdatesException(string message) : base(message) { }

    public TooManyUpdatesException(string message, Exception innerException) : base(message, innerException) { }

    public TooManyUpdatesException(Exception innerException) : base(innerException) { }

    public TooManyUpdatesException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TooManyUpdatesException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error UnsupportedParameterType.</summary>
public class UnsupportedParameterTypeException : AmazonSimpleSystemsManagementException
{
    public UnsupportedParameterTypeException(string message) : base(message) { }

    public UnsupportedParameterTypeException(string message, Exception innerException) : base(message, innerException) { }

    public UnsupportedParameterTypeException(Exception innerException) : base(innerException) { }

    public UnsupportedParameterTypeException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public UnsupportedParameterTypeException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
