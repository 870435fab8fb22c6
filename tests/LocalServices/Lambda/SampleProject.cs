using Local.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.LocalServices.Lambda;

/// <summary>A small SAM project in a temporary folder, whose functions are one script that does what its event says, served by local mode.</summary>
public sealed class SampleProject : IAsyncDisposable
{
    readonly Action<IServiceCollection>? configure;
    WebApplication? app;

    public SampleProject(string template, Action<IServiceCollection>? configure = null)
    {
        this.configure = configure;
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "template.yaml"), template);
        WriteFunction("Worker");
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "local-mode-" + Guid.NewGuid().ToString("N"));

    public HttpClient Client { get; private set; } = new();

    public IServiceProvider Services => app!.Services;

    /// <summary>Starts local mode on the project, or starts it again on the same data.</summary>
    public async Task<SampleProject> StartAsync()
    {
        var settings = new Settings(0, Folder, Path.Combine(Folder, ".local"), 0.5);
        app = Startup.Build(settings, configure);
        await app.StartAsync();
        Client.Dispose();
        Client = new HttpClient { BaseAddress = new Uri(settings.Url) };
        await Startup.DeployAsync(app, settings);
        return this;
    }

    public async Task StopAsync()
    {
        if (app is null) return;
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    public string Log(string function)
    {
        using var stream = new FileStream(Path.Combine(Folder, ".local", "logs", "lambda", function + ".log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new StreamReader(stream).ReadToEnd();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Client.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    void WriteFunction(string name)
    {
        var path = Path.Combine(Folder, "functions", name, "bin", "Release", "net10.0", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Lambda", "worker.py"), path);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
