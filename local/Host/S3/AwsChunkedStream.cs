using System.Globalization;
using System.Text;

namespace Local.Host.S3;

/// <summary>Decodes a body in aws-chunked encoding, signed or not, with or without trailers; stored undecoded it would corrupt the object.</summary>
sealed class AwsChunkedStream(Stream inner) : Stream
{
    const int LongestLine = 16 * 1024;
    readonly byte[] buffer = new byte[64 * 1024];
    int start, end;
    long left;
    bool ended;

    /// <summary>The headers after the last chunk, complete once the stream was read to its end.</summary>
    public Dictionary<string, string> Trailers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public override async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken = default)
    {
        if (left == 0 && !ended) await NextChunkAsync(cancellationToken);
        if (ended || target.IsEmpty) return 0;
        if (start == end && !await FillAsync(cancellationToken)) throw S3Errors.IncompleteBody();
        var count = (int)Math.Min(left, Math.Min(end - start, target.Length));
        buffer.AsSpan(start, count).CopyTo(target.Span);
        start += count;
        left -= count;
        if (left == 0 && await LineAsync(cancellationToken) != "") throw S3Errors.IncompleteBody();
        return count;
    }

    async Task NextChunkAsync(CancellationToken cancellation)
    {
        // 10000;chunk-signature=... ; the signature is not checked: local mode knows no secrets.
        var size = (await LineAsync(cancellation) ?? throw S3Errors.IncompleteBody()).Split(';')[0].Trim();
        if (!long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out left) || left < 0) throw S3Errors.IncompleteBody();
        if (left > 0) return;
        ended = true;
        while (await LineAsync(cancellation) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) Trailers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
    }

    /// <summary>The next line without its line break, or null at the end of the body.</summary>
    async Task<string?> LineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (start < end || await FillAsync(cancellation))
        {
            var c = (char)buffer[start++];
            if (c == '\n') return line.ToString().TrimEnd('\r');
            if (line.Append(c).Length > LongestLine) throw S3Errors.IncompleteBody();
        }
        return line.Length > 0 ? line.ToString() : null;
    }

    async Task<bool> FillAsync(CancellationToken cancellation)
    {
        start = 0;
        end = await inner.ReadAsync(buffer, cancellation);
        return end > 0;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
