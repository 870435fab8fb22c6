using Amazon.StepFunctions.Model;
using Amazon.Runtime;
using Offline.Plumbing;

namespace Amazon.StepFunctions;

internal static class AmazonStepFunctionsErrors
{
    internal static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "ConflictException" => new ConflictException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ExecutionAlreadyExists" => new ExecutionAlreadyExistsException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ExecutionDoesNotExist" => new ExecutionDoesNotExistException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ExecutionLimitExceeded" => new ExecutionLimitExceededException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ExecutionNotRedrivable" => new ExecutionNotRedrivableException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidArn" => new InvalidArnException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidDefinition" => new InvalidDefinitionException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidEncryptionConfiguration" => new InvalidEncryptionConfigurationException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidExecutionInput" => new InvalidExecutionInputException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidLoggingConfiguration" => new InvalidLoggingConfigurationException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidName" => new InvalidNameException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidToken" => new InvalidTokenException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidTracingConfiguration" => new InvalidTracingConfigurationException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "KmsAccessDeniedException" => new KmsAccessDeniedException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "KmsInvalidStateException" => new KmsInvalidStateException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "KmsThrottlingException" => new KmsThrottlingException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ResourceNotFound" => new ResourceNotFoundException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "StateMachineAlreadyExists" => new StateMachineAlreadyExistsException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "StateMachineDeleting" => new StateMachineDeletingException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "StateMachineDoesNotExist" => new StateMachineDoesNotExistException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "StateMachineLimitExceeded" => new StateMachineLimitExceededException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "StateMachineTypeNotSupported" => new StateMachineTypeNotSupportedException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "TooManyTags" => new TooManyTagsException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ValidationException" => new ValidationException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        _ => new AmazonStepFunctionsException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
    };
}
