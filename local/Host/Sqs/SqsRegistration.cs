using Local.Host.Wire;

namespace Local.Host.Sqs;

/// <summary>Adds SQS to local mode.</summary>
public static class SqsRegistration
{
    public static IServiceCollection AddSqs(this IServiceCollection services) => services
        .AddSingleton<SqsStore>()
        .AddSingleton<IDeadLetters>(s => s.GetRequiredService<SqsStore>())
        .AddSingleton<IJsonService, SqsEndpoints>()
        .AddSingleton<IResourceProvider, QueueProvider>();
}
