using System.Globalization;

namespace Local.Host.S3;

/// <summary>The part of an object that a read asks for.</summary>
readonly record struct ByteRange(long From, long Count)
{
    /// <summary>The range of a Range header, or null for the whole: S3 ignores what it cannot read, and more than one range.</summary>
    public static ByteRange? Of(string? header, long size)
    {
        if (header is null || !header.StartsWith("bytes=", StringComparison.Ordinal)) return null;
        var ends = header[6..].Split('-');
        if (ends.Length != 2 || header.Contains(',', StringComparison.Ordinal)) return null;
        var (first, last) = (Number(ends[0]), Number(ends[1]));
        if (first is null && last is null) return null;
        if (first is null) return last == 0 || size == 0 ? throw S3Errors.InvalidRange(header) : new ByteRange(Math.Max(0, size - last!.Value), Math.Min(size, last.Value));
        if (last < first) return null;
        return first >= size ? throw S3Errors.InvalidRange(header) : new ByteRange(first.Value, Math.Min(last ?? long.MaxValue - 1, size - 1) - first.Value + 1);
    }

    /// <summary>The bytes that one part of a multipart upload brought.</summary>
    public static ByteRange OfPart(int number, StoredObject found)
    {
        var parts = found.Properties.Parts ?? [found.Content.Size];
        if (number < 1 || number > parts.Count) throw new Wire.AwsException("InvalidPartNumber", "The requested partnumber is not satisfiable", 416);
        return new ByteRange(parts.Take(number - 1).Sum(), parts[number - 1]);
    }

    static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
