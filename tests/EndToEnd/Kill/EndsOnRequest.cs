using System.Diagnostics;
using Amazon.S3.Model;

namespace Tests.EndToEnd.Kill;

/// <summary>SIGTERM, which is what Ctrl-C comes to, and the hard way: either leaves no process behind.</summary>
public sealed class EndsOnRequest : IDisposable
{
    readonly string data = Directory.CreateTempSubdirectory("ended-").FullName;

    [Fact]
    public async Task Ends_with_all_its_children_while_a_run_is_at_work()
    {
        using var host = await HostProcess.StartAsync(data);
        var children = await AtWorkAsync(host);

        var (exitCode, said) = await host.TerminateAsync();

        (exitCode, said.TrimEnd().Split('\n')[^1]).ShouldBe((0, "stopped"));
        HostProcess.Alive(children).ShouldBeEmpty();
    }

    [Fact]
    public async Task Takes_its_children_along_when_it_is_killed()
    {
        using var host = await HostProcess.StartAsync(data);
        var children = await AtWorkAsync(host);

        await host.KillAsync();

        for (var clock = Stopwatch.StartNew(); HostProcess.Alive(children).Count > 0 && clock.Elapsed < TimeSpan.FromSeconds(5);) await Task.Delay(20);
        HostProcess.Alive(children).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    /// <summary>A function and a job are running.</summary>
    static async Task<IReadOnlyList<(int Id, string Started)>> AtWorkAsync(HostProcess host)
    {
        await host.Stack.S3.PutObjectAsync(new PutObjectRequest { BucketName = Stack.DataBucket, Key = "training/used-car-price/used-cars.csv", FilePath = Path.Combine(Repository.Root, "local/samples/used-cars.csv") });
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromMinutes(1); await Task.Delay(20))
            if (host.Descendants() is { Count: >= 2 } children) return children;
        throw new TimeoutException("The drop has started no function and job.");
    }
}
