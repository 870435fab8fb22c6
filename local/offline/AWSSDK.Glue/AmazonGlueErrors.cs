using Amazon.Glue.Model;
using Amazon.Runtime;
using Offline.Plumbing;

namespace Amazon.Glue;

internal static class AmazonGlueErrors
{
    internal static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "ConcurrentRunsExceededException" => new ConcurrentRunsExceededException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "EntityNotFoundException" => new EntityNotFoundException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InternalServiceException" => new InternalServiceException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidInputException" => new InvalidInputException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "OperationTimeoutException" => new OperationTimeoutException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ResourceNumberLimitExceededException" => new ResourceNumberLimitExceededException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        _ => new AmazonGlueException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
    };
}
