namespace Local.Host.Lambda;

/// <summary>Ends the functions' processes before the server stops, which would else wait for the requests in which they ask for work.</summary>
sealed class FunctionsEnd(Functions functions, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(functions.Dispose);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
