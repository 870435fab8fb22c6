using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class HandlerWrapper
{
    public static HandlerWrapper GetHandlerWrapper(Action handler) =>
        Silent(invocation => Done(() => handler()), null);

    public static HandlerWrapper GetHandlerWrapper(Action<Stream> handler) =>
        Silent(invocation => Done(() => handler(invocation.InputStream)), null);

    public static HandlerWrapper GetHandlerWrapper<TInput>(Action<TInput> handler, ILambdaSerializer serializer) =>
        Silent(invocation => Done(() => handler(Input<TInput>(invocation, serializer))), serializer);

    public static HandlerWrapper GetHandlerWrapper(Action<ILambdaContext> handler) =>
        Silent(invocation => Done(() => handler(invocation.LambdaContext)), null);

    public static HandlerWrapper GetHandlerWrapper(Action<Stream, ILambdaContext> handler) =>
        Silent(invocation => Done(() => handler(invocation.InputStream, invocation.LambdaContext)), null);

    public static HandlerWrapper GetHandlerWrapper<TInput>(Action<TInput, ILambdaContext> handler, ILambdaSerializer serializer) =>
        Silent(invocation => Done(() => handler(Input<TInput>(invocation, serializer), invocation.LambdaContext)), serializer);

    public static HandlerWrapper GetHandlerWrapper(Func<Stream> handler) =>
        Raw(invocation => Task.FromResult(handler()), null);

    public static HandlerWrapper GetHandlerWrapper(Func<Stream, Stream> handler) =>
        Raw(invocation => Task.FromResult(handler(invocation.InputStream)), null);

    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, Stream> handler, ILambdaSerializer serializer) =>
        Raw(invocation => Task.FromResult(handler(Input<TInput>(invocation, serializer))), serializer);

    public static HandlerWrapper GetHandlerWrapper(Func<ILambdaContext, Stream> handler) =>
        Raw(invocation => Task.FromResult(handler(invocation.LambdaContext)), null);

    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Stream> handler) =>
        Raw(invocation => Task.FromResult(handler(invocation.InputStream, invocation.LambdaContext)), null);

    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, ILambdaContext, Stream> handler, ILambdaSerializer serializer) =>
        Raw(invocation => Task.FromResult(handler(Input<TInput>(invocation, serializer), invocation.LambdaContext)), serializer);

    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<TOutput> handler, ILambdaSerializer serializer) =>
        Typed(invocation => Task.FromResult(handler()), serializer);

    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Stream, TOutput> handler, ILambdaSerializer serializer) =>
        Typed(invocation => Task.FromResult(handler(invocation.InputStream)), serializer);

    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, TOutput> handler, ILambdaSerializer serializer) =>
        Typed(invocation => Task.FromResult(handler(Input<TInput>(invocation, serializer))), serializer);

    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        Typed(invocation => Task.FromResult(handler(invocation.LambdaContext)), serializer);

    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Stream, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        Typed(invocation => Task.FromResult(handler(invocation.InputStream, invocation.LambdaContext)), serializer);

    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        Typed(invocation => Task.FromResult(handler(Input<TInput>(invocation, serializer), invocation.LambdaContext)), serializer);
}
