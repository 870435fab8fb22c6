using System.Reflection;

namespace Bench;

/// <summary>What benches share: the repository, and one local mode with models in service, started when the first of them asks.</summary>
public sealed class BenchContext(string repository) : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("bench-").FullName;
    Task<ServingStack>? stack;

    public string Repository => repository;

    /// <summary>A folder that goes when all is measured.</summary>
    public string Folder => folder;

    public Task<ServingStack> StackAsync() => stack ??= ServingStack.StartAsync(repository, Path.Combine(folder, "local"));

    public static string Peer(string file) => Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "peers", file);

    public static void Say(string progress) => Console.Error.WriteLine($"... {progress}");

    public async ValueTask DisposeAsync()
    {
        if (stack is { IsCompletedSuccessfully: true }) await (await stack).DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
