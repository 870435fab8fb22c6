using System.Diagnostics;
using Amazon.S3.Model;

namespace Local.Samples.Play;

/// <summary>The data capture of a model's endpoints, from which checks take what was asked.</summary>
public sealed class CaptureFolder(Cloud cloud, string bucket, string model)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HashSet<string> known = [];

    /// <summary>Waits until so many captured lines have inference ids that begin so.</summary>
    public async Task WaitForAsync(string inferenceIds, int lines)
    {
        var found = 0;
        for (var waited = Stopwatch.StartNew(); found < lines; await Task.Delay(50))
        {
            if (waited.Elapsed > Patience) throw new PlayException($"{lines} calls of {inferenceIds}... were to be captured under s3://{bucket}/{model}/capture/, {found} were within {Patience.TotalSeconds:0} s.");
            foreach (var key in await KeysAsync())
                if (known.Add(key)) found += Count(await TextAsync(key), $"\"inferenceId\":\"{inferenceIds}");
        }
    }

    private async Task<List<string>> KeysAsync()
    {
        var (keys, request) = (new List<string>(), new ListObjectsV2Request { BucketName = bucket, Prefix = $"{model}/capture/" });
        do
        {
            var page = await cloud.S3.ListObjectsV2Async(request);
            keys.AddRange((page.S3Objects ?? []).Select(found => found.Key));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
        return keys;
    }

    private async Task<string> TextAsync(string key)
    {
        using var found = await cloud.S3.GetObjectAsync(bucket, key);
        using var reader = new StreamReader(found.ResponseStream);
        return await reader.ReadToEndAsync();
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal)) count++;
        return count;
    }
}
