using Local.Host.Glue.Bookmarks;
using Local.Host.Wire;

namespace Local.Host.Glue;

/// <summary>Adds Glue to local mode.</summary>
public static class GlueRegistration
{
    public static IServiceCollection AddGlue(this IServiceCollection services) => services
        .AddSingleton<GlueStore>()
        .AddSingleton<GlueProgram>()
        .AddSingleton<RunBookmarks>()
        .AddSingleton<GlueRuns>()
        .AddHostedService(s => s.GetRequiredService<GlueRuns>())
        .AddSingleton<GlueEndpoints>()
        .AddSingleton<IJsonService>(s => s.GetRequiredService<GlueEndpoints>())
        .AddSingleton<ITaskTarget>(s => s.GetRequiredService<GlueEndpoints>())
        .AddSingleton<IResourceProvider, JobProvider>()
        .AddSingleton<IRestService, BookmarkEndpoints>();
}
