using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Gives every form of handler the one form that the runtime loop calls.</summary>
public partial class HandlerWrapper : IDisposable
{
    // Posting closes the stream, and a warm environment answers again: this one cannot be closed.
    private static readonly InvocationResponse Nothing = new(Stream.Null, false);

    private HandlerWrapper(LambdaBootstrapHandler handler, ILambdaSerializer serializer) => (Handler, Serializer) = (handler, serializer);

    public LambdaBootstrapHandler Handler { get; private set; }

    internal ILambdaSerializer Serializer { get; }

    public static HandlerWrapper GetHandlerWrapper(Action<Stream, ILambdaContext, MemoryStream> invokeDelegate) => new(invocation =>
    {
        var output = new MemoryStream();
        invokeDelegate(invocation.InputStream, invocation.LambdaContext, output);
        output.Position = 0;
        return Task.FromResult(new InvocationResponse(output));
    }, null);

    public void Dispose() => GC.SuppressFinalize(this);

    private static HandlerWrapper Silent(Func<InvocationRequest, Task> run, ILambdaSerializer serializer) => new(async invocation =>
    {
        await run(invocation);
        return Nothing;
    }, serializer);

    private static HandlerWrapper Raw(Func<InvocationRequest, Task<Stream>> run, ILambdaSerializer serializer) =>
        new(async invocation => new InvocationResponse(await run(invocation)), serializer);

    private static HandlerWrapper Typed<TOutput>(Func<InvocationRequest, Task<TOutput>> run, ILambdaSerializer serializer) => new(async invocation =>
    {
        var output = new MemoryStream();
        serializer.Serialize(await run(invocation), output);
        output.Position = 0;
        return new InvocationResponse(output);
    }, serializer);

    private static TInput Input<TInput>(InvocationRequest invocation, ILambdaSerializer serializer) =>
        serializer.Deserialize<TInput>(invocation.InputStream);

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
