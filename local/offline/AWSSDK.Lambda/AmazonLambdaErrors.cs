using Amazon.Lambda.Model;
using Amazon.Runtime;
using Offline.Plumbing;

namespace Amazon.Lambda;

internal static class AmazonLambdaErrors
{
    internal static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "InvalidParameterValueException" => new InvalidParameterValueException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "InvalidRequestContentException" => new InvalidRequestContentException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "RequestTooLargeException" => new RequestTooLargeException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ResourceConflictException" => new ResourceConflictException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ResourceNotFoundException" => new ResourceNotFoundException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ResourceNotReadyException" => new ResourceNotReadyException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "ServiceException" => new ServiceException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        "TooManyRequestsException" => new TooManyRequestsException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
        _ => new AmazonLambdaException(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status),
    };
}
