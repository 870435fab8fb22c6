using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Offline.Plumbing;

/// <summary>What a failed answer says, and its body for the members that only some errors have.</summary>
internal sealed record ServiceError(ErrorResponse Response, Exception Inner, HttpStatusCode Status, byte[] Body)
{
    internal string Message => Response.Message;

    internal string Code => Response.Code;

    internal string RequestId => Response.RequestId;

    internal ErrorType Type => Response.Type;

    internal static ServiceError Read(JsonUnmarshallerContext context, Exception inner, HttpStatusCode status)
    {
        var reader = new StreamingUtf8JsonReader(context.Stream);
        var response = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context, ref reader);
        return new ServiceError(response, inner, status, context.GetResponseBodyBytes());
    }

    internal static ServiceError Read(XmlUnmarshallerContext context, Exception inner, HttpStatusCode status) =>
        new(XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(context), inner, status, context.GetResponseBodyBytes());
}
