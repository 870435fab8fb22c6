using System.Globalization;
using Local.Host.ApiGateway;
using Local.Host.ApplicationAutoScaling;
using Local.Host.CloudFormation;
using Local.Host.Events;
using Local.Host.Faults;
using Local.Host.Glue;
using Local.Host.Kms;
using Local.Host.Lambda;
using Local.Host.S3;
using Local.Host.SageMaker;
using Local.Host.Sns;
using Local.Host.Sqs;
using Local.Host.Ssm;
using Local.Host.StepFunctions;
using Local.Host.Storage;
using Local.Host.Sts;
using Local.Host.Template;
using Local.Host.Wire;

namespace Local.Host;

/// <summary>Puts local mode together: settings, services, and what the template declares.</summary>
public static class Startup
{
    /// <summary>Settings from --port, --data, --repository and --wait-scale, else from PORT and LOCAL_DIR, else the defaults.</summary>
    public static Settings Settings(string[] args)
    {
        string Value(string option, string variable, string fallback)
        {
            var at = Array.IndexOf(args, option);
            var text = at >= 0 && at + 1 < args.Length ? args[at + 1] : Environment.GetEnvironmentVariable(variable);
            return string.IsNullOrWhiteSpace(text) ? fallback : text;
        }

        var repository = Path.GetFullPath(Value("--repository", "REPOSITORY", Directory.GetCurrentDirectory()));
        var data = Path.GetFullPath(Value("--data", "LOCAL_DIR", Path.Combine(repository, ".local")));
        var port = int.Parse(Value("--port", "PORT", "4566"), CultureInfo.InvariantCulture);
        var scale = double.Parse(Value("--wait-scale", "WAIT_SCALE", "0.02"), CultureInfo.InvariantCulture);
        return new Settings(port, repository, data, scale);
    }

    /// <summary>The whole of local mode, not yet started; a test may add or replace services.</summary>
    public static WebApplication Build(Settings settings, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // A start that fails is explained in one sentence by Program; the framework's stack trace above it would hide that.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, settings.Port);
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.AddServerHeader = false;
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(4));
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<MovableClock>();
        builder.Services.AddSingleton<TimeProvider>(s => s.GetRequiredService<MovableClock>());
        builder.Services.AddSingleton(_ => new Database(settings.DataPath("state.db")));
        builder.Services.AddSingleton<Router>();
        // Every service registers itself here, one line each; S3 comes last because it claims every path that nobody else does.
        builder.Services.AddFaults();
        builder.Services.AddTemplate();
        builder.Services.AddCloudFormation();
        builder.Services.AddApiGateway();
        builder.Services.AddApplicationAutoScaling();
        builder.Services.AddEvents();
        builder.Services.AddGlue();
        builder.Services.AddKms();
        builder.Services.AddLambda();
        builder.Services.AddSageMaker();
        builder.Services.AddSns();
        builder.Services.AddSqs();
        builder.Services.AddStepFunctions();
        builder.Services.AddSsm();
        builder.Services.AddSts();
        builder.Services.AddS3();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => settings.Bind(app.Urls.First()));
        app.Run(http => app.Services.GetRequiredService<Router>().HandleAsync(http));
        return app;
    }

    /// <summary>Creates what template.yaml declares and puts the repository's models where the key is missing.</summary>
    public static async Task DeployAsync(WebApplication app, Settings settings)
    {
        var deployment = app.Services.GetRequiredService<Deployment>();
        await deployment.DeployAsync(CancellationToken.None);
        if (deployment.Current is { } deployed && app.Services.GetService<IObjects>() is { } objects) await Models.PutMissingAsync(deployed, settings.Repository, objects, CancellationToken.None);
        foreach (var worker in app.Services.GetServices<IAfterDeployment>()) worker.Begin();
    }
}
