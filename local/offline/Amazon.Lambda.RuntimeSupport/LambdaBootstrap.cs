using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The loop of a function: fetch an event, run the handler, post the answer or the error.</summary>
public class LambdaBootstrap : IDisposable
{
    private readonly LambdaBootstrapHandler handler;
    private readonly LambdaBootstrapInitializer initializer;
    private readonly ILambdaSerializer serializer;
    private readonly HttpClient httpClient;
    private readonly bool ownsHttpClient;
    private readonly FunctionLog log = FunctionLog.Install();
    private readonly RuntimeApi api;

    public LambdaBootstrap(LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer = null)
        : this(handler, new LambdaBootstrapOptions(), initializer) { }

    public LambdaBootstrap(LambdaBootstrapHandler handler, LambdaBootstrapOptions lambdaBootstrapOptions, LambdaBootstrapInitializer initializer = null)
        : this(new Parts(ConstructHttpClient(), true, handler, null), lambdaBootstrapOptions, initializer) { }

    public LambdaBootstrap(HttpClient httpClient, LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer = null)
        : this(new Parts(httpClient, false, handler, null), new LambdaBootstrapOptions(), initializer) { }

    public LambdaBootstrap(HandlerWrapper handlerWrapper, LambdaBootstrapInitializer initializer = null)
        : this(handlerWrapper, new LambdaBootstrapOptions(), initializer) { }

    public LambdaBootstrap(HandlerWrapper handlerWrapper, LambdaBootstrapOptions lambdaBootstrapOptions, LambdaBootstrapInitializer initializer = null)
        : this(new Parts(ConstructHttpClient(), true, handlerWrapper.Handler, handlerWrapper.Serializer), lambdaBootstrapOptions, initializer) { }

    public LambdaBootstrap(HttpClient httpClient, HandlerWrapper handlerWrapper, LambdaBootstrapInitializer initializer = null)
        : this(httpClient, handlerWrapper, new LambdaBootstrapOptions(), initializer) { }

    public LambdaBootstrap(
        HttpClient httpClient, HandlerWrapper handlerWrapper, LambdaBootstrapOptions lambdaBootstrapOptions, LambdaBootstrapInitializer initializer = null)
        : this(new Parts(httpClient, false, handlerWrapper.Handler, handlerWrapper.Serializer), lambdaBootstrapOptions, initializer) { }

    private LambdaBootstrap(Parts parts, LambdaBootstrapOptions options, LambdaBootstrapInitializer initializer)
    {
        (httpClient, ownsHttpClient, handler, serializer) = parts;
        if (handler is null) throw new ArgumentNullException(nameof(parts), "A handler is needed.");
        if (ownsHttpClient) httpClient.Timeout = TimeSpan.FromHours(12); // an idle environment waits this long for its next event
        this.initializer = initializer;
        api = new RuntimeApi(httpClient, options.RuntimeApiEndpoint);
    }

    public static HttpClient ConstructHttpClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null });
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"aws-lambda-dotnet/{Environment.Version}");
        return client;
    }

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (initializer is not null && !await InitializeAsync(cancellationToken)) return;

        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await InvokeOnceAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        if (ownsHttpClient) httpClient.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<bool> InitializeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await initializer();
        }
        catch (Exception exception)
        {
            log.Write(nameof(LogLevel.Error), exception, null, null);
            await api.ReportInitErrorAsync(exception, cancellationToken);
            throw;
        }
    }

    private async Task InvokeOnceAsync(CancellationToken cancellationToken)
    {
        var (headers, input) = await api.NextAsync(cancellationToken);
        using var invocation = new InvocationRequest { InputStream = input, LambdaContext = new LambdaContext(headers, log, serializer) };
        log.RequestId = headers.RequestId;
        Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", headers.TraceId);
        LambdaTraceProvider.SetCurrentTraceId(headers.TraceId);

        if (await HandleAsync(invocation, cancellationToken) is not { } response) return;
        await api.RespondAsync(headers.RequestId, response.OutputStream, cancellationToken);
        if (response.DisposeOutputStream) await response.OutputStream.DisposeAsync();
    }

    private async Task<InvocationResponse> HandleAsync(InvocationRequest invocation, CancellationToken cancellationToken)
    {
        try
        {
            return await handler(invocation);
        }
        catch (Exception exception)
        {
            log.Write(nameof(LogLevel.Error), exception, null, null);
            await api.ReportErrorAsync(invocation.LambdaContext.AwsRequestId, exception, cancellationToken);
            return null;
        }
    }

    private sealed record Parts(HttpClient Client, bool OwnsClient, LambdaBootstrapHandler Handler, ILambdaSerializer Serializer);
}
