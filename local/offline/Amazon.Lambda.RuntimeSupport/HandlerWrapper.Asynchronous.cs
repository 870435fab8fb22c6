using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class HandlerWrapper
{
    public static HandlerWrapper GetHandlerWrapper(Func<Task> handler) =>
        Silent(invocation => handler(), null);

    public static HandlerWrapper GetHandlerWrapper(Func<Stream, Task> handler) =>
        Silent(invocation => handler(invocation.InputStream), null);

    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, Task> handler, ILambdaSerializer serializer) =>
        Silent(invocation => handler(Input<TInput>(invocation, serializer)), serializer);

    public static HandlerWrapper GetHandlerWrapper(Func<ILambdaContext, Task> handler) =>
        Silent(invocation => handler(invocation.LambdaContext), null);

    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Task> handler) =>
        Silent(invocation => handler(invocation.InputStream, invocation.LambdaContext), null);

    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, ILambdaContext, Task> handler, ILambdaSerializer serializer) =>
        Silent(invocation => handler(Input<TInput>(invocation, serializer), invocation.LambdaContext), serializer);

    public static HandlerWrapper GetHandlerWrapper(Func<Task<Stream>> handler) =>
        Raw(invocation => handler(), null);

    public static HandlerWrapper GetHandlerWrapper(Func<Stream, Task<Stream>> handler) =>
        Raw(invocation => handler(invocation.InputStream), null);

    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, Task<Stream>> handler, ILambdaSerializer serializer) =>
        Raw(invocation => handler(Input<TInput>(invocation, serializer)), serializer);

    public static HandlerWrapper GetHandlerWrapper(Func<ILambdaContext, Task<Stream>> handler) =>
        Raw(invocation => handler(invocation.LambdaContext), null);

    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Task<Stream>> handler) =>
        Raw(invocation => handler(invocation.InputStream, invocation.LambdaContext), null);

    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, ILambdaContext, Task<Stream>> handler, ILambdaSerializer serializer) =>
        Raw(invocation => handler(Input<TInput>(invocation, serializer), invocation.LambdaContext), serializer);

    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Task<TOutput>> handler, ILambdaSerializer serializer) =>
        Typed(invocation => handler(), serializer);

    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Stream, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        Typed(invocation => handler(invocation.InputStream), serializer);

    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        Typed(invocation => handler(Input<TInput>(invocation, serializer)), serializer);

    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        Typed(invocation => handler(invocation.LambdaContext), serializer);

    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Stream, ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        Typed(invocation => handler(invocation.InputStream, invocation.LambdaContext), serializer);

    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        Typed(invocation => handler(Input<TInput>(invocation, serializer), invocation.LambdaContext), serializer);
}
