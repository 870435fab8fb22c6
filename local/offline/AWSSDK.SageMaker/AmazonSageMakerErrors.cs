using Amazon.SageMaker.Model;
using Amazon.Runtime;
using Offline.Plumbing;

namespace Amazon.SageMaker;

internal static class AmazonSageMakerErrors
{
    internal static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "ResourceInUse" => new ResourceInUseException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ResourceLimitExceeded" => new ResourceLimitExceededException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ResourceNotFound" => new ResourceNotFoundException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        _ => new AmazonSageMakerException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
    };
}
