using Local.Host.SageMaker.Jobs;

namespace Local.Host.SageMaker.Transforms;

/// <summary>Reads the lines of a stream block by block, in memory bounded by the largest line that is allowed.</summary>
public sealed class LineBlocks(Stream stream, int maxBytes)
{
    byte[] buffer = new byte[256 * 1024];
    int from;
    int to;
    bool ended;

    /// <summary>Reads on; false when the stream is over and every line was taken.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (ended) return false;
        buffer.AsSpan(from, to - from).CopyTo(buffer);
        (from, to) = (0, to - from);
        if (to == buffer.Length)
        {
            if (to > maxBytes) throw TooLarge(maxBytes);
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        var read = await stream.ReadAsync(buffer.AsMemory(to), cancellation);
        to += read;
        ended = read == 0;
        return true;
    }

    /// <summary>The next line without its end, if it is whole; a last line need not be ended. It is good until the next fill.</summary>
    public bool TryTake(out ReadOnlySpan<byte> line)
    {
        var rest = buffer.AsSpan(from, to - from);
        var end = rest.IndexOf((byte)'\n');
        var isLast = end < 0 && ended && !rest.IsEmpty;
        line = end >= 0 ? rest[..end] : isLast ? rest : default;
        if (end < 0 && !isLast) return false;
        from += end >= 0 ? end + 1 : rest.Length;
        if (line is [.., (byte)'\r']) line = line[..^1];
        return true;
    }

    public static JobFailedException TooLarge(int maxBytes) =>
        new($"ClientError: a record is larger than MaxPayloadInMB ({maxBytes / 1024 / 1024} MB).");
}
