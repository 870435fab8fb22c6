using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The service's error HierarchyLevelLimitExceeded.</summary>
public class HierarchyLevelLimitExceededException : AmazonSimpleSystemsManagementException
{
    public HierarchyLevelLimitExceededException(string message) : base(message) { }

    public HierarchyLevelLimitExceededException(string message, Exception innerException) : base(message, innerException) { }

    public HierarchyLevelLimitExceededException(Exception innerException) : base(innerException) { }

    public HierarchyLevelLimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public HierarchyLevelLimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error HierarchyTypeMismatch.</summary>
public class HierarchyTypeMismatchException : AmazonSimpleSystemsManagementException
{
    public HierarchyTypeMismatchException(string message) : base(message) { }

    public HierarchyTypeMismatchException(string message, Exception innerException) : base(message, innerException) { }

    public HierarchyTypeMismatchException(Exception innerException) : base(innerException) { }

    public HierarchyTypeMismatchException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public HierarchyTypeMismatchException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error IncompatiblePolicy.</summary>
public class IncompatiblePolicyException : AmazonSimpleSystemsManagementException
{
    public IncompatiblePolicyException(string message) : base(message) { }

    public IncompatiblePolicyException(string message, Exception innerException) : base(message, innerException) { }

    public IncompatiblePolicyException(Exception innerException) : base(innerException) { }

    public IncompatiblePolicyException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public IncompatiblePolicyException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InternalServerError.</summary>
public class InternalServerErrorException : AmazonSimpleSystemsManagementException
{
    public InternalServerErrorException(string message) : base(message) { }

    public InternalServerErrorException(string message, Exception innerException) : base(message, innerException) { }

    public InternalServerErrorException(Exception innerException) : base(innerException) { }

    public InternalServerErrorException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InternalServerErrorException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InvalidAllowedPattern.</summary>
public class InvalidAllowedPatternException : AmazonSimpleSystemsManagementException
{
    public InvalidAllowedPatternException(string message) : base(message) { }

    public InvalidAllowedPatternException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidAllowedPatternException(Exception innerException) : base(innerException) { }

    public InvalidAllowedPatternException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidAllowedPatternException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InvalidFilterKey.</summary>
public class InvalidFilterKeyException : AmazonSimpleSystemsManagementException
{
    public InvalidFilterKeyException(string message) : base(message) { }

    public InvalidFilterKeyException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidFilterKeyException(Exception innerException) : base(innerException) { }

    public InvalidFilterKeyException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidFilterKeyException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InvalidFilterOption.</summary>
public class InvalidFilterOptionException : AmazonSimpleSystemsManagementException
{
    public InvalidFilterOptionException(string message) : base(message) { }

    public InvalidFilterOptionException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidFilterOptionException(Exception innerException) : base(innerException) { }

    public InvalidFilterOptionException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidFilterOptionException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InvalidFilterValue.</summary>
public class InvalidFilterValueException : AmazonSimpleSystemsManagementException
{
    public InvalidFilterValueException(string message) : base(message) { }

    public InvalidFilterValueException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidFilterValueException(Exception innerException) : base(innerException) { }

    public InvalidFilterValueException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidFilterValueException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The service's error InvalidKeyId.</summary>
public class InvalidKeyIdException : AmazonSimpleSystemsManagementException
{
    public InvalidKeyIdException(string message) : base(message) { }

    public InvalidKeyIdException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidKeyIdException(Exception innerException) : base(innerException) { }

    public InvalidKeyIdException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidKeyIdException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
