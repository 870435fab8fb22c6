using Local.Host;
using Local.Host.Storage;
using Local.Host.Wire;

var settings = Startup.Settings(args);
await using var app = Startup.Build(settings);
await app.StartAsync();
await Startup.DeployAsync(app, settings);
Console.WriteLine($"ready {settings.Url}");
await app.WaitForShutdownAsync();
