using Local.Host.Wire;

namespace Local.Host.Template;

/// <summary>Registers the deployment of the repository's template.</summary>
public static class TemplateServices
{
    public static IServiceCollection AddTemplate(this IServiceCollection services) =>
        services.AddSingleton(s => new Deployment(s.GetRequiredService<Settings>(), s.GetServices<IResourceProvider>(), Console.Out));
}
