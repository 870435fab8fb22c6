using System.Formats.Tar;
using System.IO.Compression;

namespace Jobs.Preprocess;

/// <summary>The Encode container's model: features.json at the root of a gzip tar, as SageMaker unpacks it into its model folder.</summary>
public static class FeatureArchive
{
    public static void Write(string path, byte[] features)
    {
        using var file = File.Create(path);
        using var gzip = new GZipStream(file, CompressionLevel.Optimal);
        using var tar = new TarWriter(gzip, TarEntryFormat.Ustar);
        // A fixed time makes the same features the same bytes.
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "features.json") { DataStream = new MemoryStream(features), ModificationTime = DateTimeOffset.UnixEpoch });
    }
}
