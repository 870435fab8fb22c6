using Local.Host;
using Local.Host.Storage;

try
{
    var settings = Startup.Settings(args);
    if (!File.Exists(Path.Combine(settings.Repository, "template.yaml"))) throw new InvalidOperationException($"There is no template.yaml in {settings.Repository}. Start in the repository's folder, or name it with --repository.");
    using var ownership = DataLock.Take(settings.Data);
    await using var app = Startup.Build(settings);
    await app.StartAsync();
    await Startup.DeployAsync(app, settings);
    Console.WriteLine($"ready {settings.Url}");
    app.Lifetime.ApplicationStopping.Register(() => Console.WriteLine("stopping: functions, jobs and endpoints end; what was interrupted is told at the next start"));
    await app.WaitForShutdownAsync();
    await app.DisposeAsync();
    Console.WriteLine("stopped");
    return 0;
}
catch (Exception e) when (StartFault.Explain(e) is { } explanation)
{
    Console.Error.WriteLine(explanation);
    return 1;
}
