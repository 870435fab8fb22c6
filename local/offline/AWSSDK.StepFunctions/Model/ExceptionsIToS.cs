using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The service's error InvalidLoggingConfiguration.</summary>
public class InvalidLoggingConfigurationException : AmazonStepFunctionsException
{
    public InvalidLoggingConfigurationException(string message) : base(message) { }

    public InvalidLoggingConfigurationException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidLoggingConfigurationException(Exception innerException) : base(innerException) { }

    public InvalidLoggingConfigurationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidLoggingConfigurationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InvalidName.</summary>
public class InvalidNameException : AmazonStepFunctionsException
{
    public InvalidNameException(string message) : base(message) { }

    public InvalidNameException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidNameException(Exception innerException) : base(innerException) { }

    public InvalidNameException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidNameException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InvalidToken.</summary>
public class InvalidTokenException : AmazonStepFunctionsException
{
    public InvalidTokenException(string message) : base(message) { }

    public InvalidTokenException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidTokenException(Exception innerException) : base(innerException) { }

    public InvalidTokenException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidTokenException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InvalidTracingConfiguration.</summary>
public class InvalidTracingConfigurationException : AmazonStepFunctionsException
{
    public InvalidTracingConfigurationException(string message) : base(message) { }

    public InvalidTracingConfigurationException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidTracingConfigurationException(Exception innerException) : base(innerException) { }

    public InvalidTracingConfigurationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidTracingConfigurationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error KmsAccessDenied.</summary>
public class KmsAccessDeniedException : AmazonStepFunctionsException
{
    public KmsAccessDeniedException(string message) : base(message) { }

    public KmsAccessDeniedException(string message, Exception innerException) : base(message, innerException) { }

    public KmsAccessDeniedException(Exception innerException) : base(innerException) { }

    public KmsAccessDeniedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public KmsAccessDeniedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error KmsInvalidState.</summary>
public class KmsInvalidStateException : AmazonStepFunctionsException
{
    public KmsInvalidStateException(string message) : base(message) { }

    public KmsInvalidStateException(string message, Exception innerException) : base(message, innerException) { }

    public KmsInvalidStateException(Exception innerException) : base(innerException) { }

    public KmsInvalidStateException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public KmsInvalidStateException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error KmsThrottling.</summary>
public class KmsThrottlingException : AmazonStepFunctionsException
{
    public KmsThrottlingException(string message) : base(message) { }

    public KmsThrottlingException(string message, Exception innerException) : base(message, innerException) { }

    public KmsThrottlingException(Exception innerException) : base(innerException) { }

    public KmsThrottlingException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public KmsThrottlingException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error ResourceNotFound.</summary>
public class ResourceNotFoundException : AmazonStepFunctionsException
{
    public ResourceNotFoundException(string message) : base(message) { }

    public ResourceNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public ResourceNotFoundException(Exception innerException) : base(innerException) { }

    public ResourceNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ResourceNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error StateMachineAlreadyExists.</summary>
public class StateMachineAlreadyExistsException : AmazonStepFunctionsException
{
    public StateMachineAlreadyExistsException(string message) : base(message) { }

    public StateMachineAlreadyExistsException(string message, Exception innerException) : base(message, innerException) { }

    public StateMachineAlreadyExistsException(Exception innerException) : base(innerException) { }

    public StateMachineAlreadyExistsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public StateMachineAlreadyExistsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
