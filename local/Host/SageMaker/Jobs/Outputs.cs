using System.Formats.Tar;
using System.IO.Compression;

namespace Local.Host.SageMaker.Jobs;

/// <summary>Brings what a job left behind to S3.</summary>
public static class Outputs
{
    /// <summary>Uploads every file below a folder; symbolic links are passed over, as AWS does.</summary>
    public static async Task UploadAsync(IObjects objects, string folder, S3Location to, CancellationToken cancellation)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal), atOnce, async (file, stop) =>
        {
            var key = to.Below(Path.GetRelativePath(folder, file)).Key;
            await objects.PutFileAsync(to.Bucket, key, file, null, stop);
        });
    }

    /// <summary>Uploads a folder's contents as one gzip tar without a leading folder.</summary>
    public static async Task ArchiveAsync(IObjects objects, string folder, S3Location to, CancellationToken cancellation)
    {
        var archive = folder.TrimEnd('/') + ".tar.gz";
        await using (var file = File.Create(archive))
        await using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
            await TarFile.CreateFromDirectoryAsync(folder, gzip, includeBaseDirectory: false, cancellation);
        await objects.PutFileAsync(to.Bucket, to.Key, archive, "application/x-tar", cancellation);
        File.Delete(archive);
    }

    public static async Task ExtractAsync(string archive, string folder, string uri, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(archive);
            await using var gzip = new GZipStream(file, CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(gzip, folder, overwriteFiles: true, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException)
        {
            throw new JobFailedException($"ClientError: the model data {uri} is not a gzip tar archive that can be extracted: {e.Message}");
        }
    }
}
