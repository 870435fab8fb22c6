using Local.Host;
using Local.Host.Storage;

try
{
    var settings = Startup.Settings(args);
    using var ownership = DataLock.Take(settings.Data);
    await using var app = Startup.Build(settings);
    await app.StartAsync();
    await Startup.DeployAsync(app, settings);
    Console.WriteLine($"ready {settings.Url}");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (StartFault.Explain(e) is { } explanation)
{
    Console.Error.WriteLine(explanation);
    return 1;
}
