using Amazon.SimpleSystemsManagement.Model;
using Amazon.Runtime;
using Offline.Plumbing;

namespace Amazon.SimpleSystemsManagement;

internal static class AmazonSimpleSystemsManagementErrors
{
    internal static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "HierarchyLevelLimitExceededException" => new HierarchyLevelLimitExceededException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "HierarchyTypeMismatchException" => new HierarchyTypeMismatchException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "IncompatiblePolicyException" => new IncompatiblePolicyException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InternalServerError" => new InternalServerErrorException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidAllowedPatternException" => new InvalidAllowedPatternException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidFilterKey" => new InvalidFilterKeyException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidFilterOption" => new InvalidFilterOptionException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidFilterValue" => new InvalidFilterValueException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidKeyId" => new InvalidKeyIdException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidNextToken" => new InvalidNextTokenException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidPolicyAttributeException" => new InvalidPolicyAttributeException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidPolicyTypeException" => new InvalidPolicyTypeException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ParameterAlreadyExists" => new ParameterAlreadyExistsException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ParameterLimitExceeded" => new ParameterLimitExceededException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ParameterMaxVersionLimitExceeded" => new ParameterMaxVersionLimitExceededException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ParameterNotFound" => new ParameterNotFoundException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ParameterPatternMismatchException" => new ParameterPatternMismatchException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ParameterVersionNotFound" => new ParameterVersionNotFoundException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "PoliciesLimitExceededException" => new PoliciesLimitExceededException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "TooManyUpdates" => new TooManyUpdatesException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "UnsupportedParameterType" => new UnsupportedParameterTypeException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        _ => new AmazonSimpleSystemsManagementException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
    };
}
