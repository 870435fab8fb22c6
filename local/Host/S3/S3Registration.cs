using Local.Host.Wire;

namespace Local.Host.S3;

/// <summary>Adds S3 to local mode.</summary>
public static class S3Registration
{
    public static IServiceCollection AddS3(this IServiceCollection services) => services
        .AddSingleton<ObjectRows>()
        .AddSingleton<BucketStore>()
        .AddSingleton<Uploads>()
        .AddSingleton<ObjectStore>()
        .AddSingleton<Assembly>()
        .AddSingleton<Copies>()
        .AddSingleton(Files)
        .AddSingleton<BucketEndpoints>()
        .AddSingleton<ListEndpoints>()
        .AddSingleton<ObjectEndpoints>()
        .AddSingleton<MultipartEndpoints>()
        .AddSingleton<S3Objects>()
        .AddSingleton<IObjects>(s => s.GetRequiredService<S3Objects>())
        .AddSingleton<ITaskTarget, S3Tasks>()
        .AddSingleton<IResourceProvider, BucketProvider>()
        .AddSingleton<IRestService, S3Endpoints>();

    static ObjectFiles Files(IServiceProvider services)
    {
        var files = new ObjectFiles(services.GetRequiredService<Settings>());
        files.Sweep(services.GetRequiredService<ObjectRows>().Files().Concat(services.GetRequiredService<Uploads>().Files()).ToHashSet());
        return files;
    }
}
