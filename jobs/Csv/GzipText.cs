using System.IO.Compression;
using System.Security.Cryptography;

namespace Jobs.Csv;

/// <summary>Files that are packed with gzip, told by their first bytes whatever they are called.</summary>
public static class GzipText
{
    public static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return IsPacked(file) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>
    /// Throws where a packed file is cut off or damaged. The library takes the end of the file for the end of the text, so a mark is packed behind the
    /// file: it comes out again only if everything before it was whole.
    /// </summary>
    public static void Check(string path)
    {
        using var file = File.OpenRead(path);
        if (!IsPacked(file))
            return;
        var mark = RandomNumberGenerator.GetBytes(32);
        using var text = new GZipStream(new ChainedStream(file, new MemoryStream(Packed(mark))), CompressionMode.Decompress);
        try
        {
            if (!End(text, mark.Length).SequenceEqual(mark))
                throw CutOff();
        }
        catch (InvalidDataException)
        {
            throw CutOff();
        }
    }

    private static UnreadableCsvException CutOff() => new("its gzip data is cut off or damaged.", "Pack the file again, and drop it again once it is whole.");

    private static bool IsPacked(FileStream file)
    {
        Span<byte> start = stackalloc byte[2];
        var isPacked = file.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start is [0x1F, 0x8B];
        file.Position = 0;
        return isPacked;
    }

    private static byte[] Packed(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(text);
        return packed.ToArray();
    }

    private static byte[] End(Stream text, int length)
    {
        var (block, end) = (new byte[1 << 16], Array.Empty<byte>());
        for (int count; (count = text.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0;)
            end = count >= length ? block[(count - length)..count] : [.. end[Math.Max(0, end.Length + count - length)..], .. block[..count]];
        return end;
    }
}
