using System.Collections.Concurrent;
using System.Diagnostics;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Tests.LocalServices.S3;

public sealed class DurabilityTests : IDisposable
{
    const string Bucket = "data-bucket";
    readonly string folder = Directory.CreateTempSubdirectory("local-mode-").FullName;

    // Local mode serves a repository, which is where a template lies.
    public DurabilityTests() => File.WriteAllText(Path.Combine(folder, "template.yaml"), "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n");

    [Fact]
    public async Task Loses_no_acknowledged_object_and_shows_no_half_one_when_it_is_killed()
    {
        ConcurrentDictionary<string, byte> acknowledged = new();
        var (process, s3) = await StartAsync();
        await s3.PutBucketAsync(Bucket);
        var writers = Enumerable.Range(0, 4).Select(w => Task.Run(() => WriteUntilKilledAsync(s3, w, acknowledged))).ToArray();
        while (acknowledged.Count < 60) await Task.Delay(10);
        process.Kill();
        await process.WaitForExitAsync();
        await Task.WhenAll(writers);

        (process, s3) = await StartAsync();

        var listed = await ListAsync(s3);
        acknowledged.Keys.Except(listed).ShouldBeEmpty();
        foreach (var key in listed) await ShouldBeWholeAsync(s3, key);
        Directory.EnumerateFiles(Path.Combine(folder, ".local", "objects"), "*", SearchOption.AllDirectories).Count().ShouldBe(listed.Count);
        process.Kill();
        await process.WaitForExitAsync();
    }

    static async Task WriteUntilKilledAsync(AmazonS3Client s3, int writer, ConcurrentDictionary<string, byte> acknowledged)
    {
        for (var n = 0; ; n++)
        {
            var key = $"{writer}-{n}";
            try
            {
                await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = key, InputStream = new MemoryStream(Content(key)) });
                acknowledged[key] = 0;
            }
            catch (Exception e) when (e is HttpRequestException or AmazonServiceException or AmazonClientException or IOException)
            {
                return;
            }
        }
    }

    static async Task ShouldBeWholeAsync(AmazonS3Client s3, string key)
    {
        using var got = await s3.GetObjectAsync(Bucket, key);
        using var body = new MemoryStream();
        await got.ResponseStream.CopyToAsync(body);
        body.ToArray().AsSpan().SequenceEqual(Content(key)).ShouldBeTrue(key);
    }

    static async Task<List<string>> ListAsync(AmazonS3Client s3)
    {
        List<string> keys = [];
        await foreach (var o in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = Bucket }).S3Objects) keys.Add(o.Key);
        return keys;
    }

    /// <summary>A file of some hundred kilobytes that its key determines.</summary>
    static byte[] Content(string key)
    {
        var bytes = new byte[300_000];
        Array.Fill(bytes, (byte)key[^1]);
        System.Text.Encoding.ASCII.GetBytes(key).CopyTo(bytes, bytes.Length - key.Length);
        return bytes;
    }

    async Task<(Process, AmazonS3Client)> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LocalHost.dll"), "--port", "0", "--repository", folder, "--data", Path.Combine(folder, ".local")]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        for (string? line; (line = await process.StandardOutput.ReadLineAsync()) is not null;)
            if (line.StartsWith("ready ", StringComparison.Ordinal)) return (process, new AmazonS3Client(new BasicAWSCredentials("x", "y"), new AmazonS3Config { ServiceURL = line[6..], AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 }));
        throw new InvalidOperationException("Local mode did not start.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
