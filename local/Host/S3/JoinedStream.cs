namespace Local.Host.S3;

/// <summary>Ranges of files, read one after the other as if they were one.</summary>
sealed class JoinedStream(IReadOnlyList<(string Path, ByteRange Range)> pieces) : Stream
{
    int next;
    long left;
    FileStream? current;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (left == 0)
        {
            if (next == pieces.Count) return 0;
            await OpenAsync(pieces[next++]);
        }
        var read = await current!.ReadAsync(buffer[..(int)Math.Min(buffer.Length, left)], cancellationToken);
        if (read == 0) throw new EndOfStreamException($"{current.Name} ended {left} bytes early.");
        left -= read;
        return read;
    }

    async Task OpenAsync((string Path, ByteRange Range) piece)
    {
        if (current is not null) await current.DisposeAsync();
        current = new FileStream(piece.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        current.Position = piece.Range.From;
        left = piece.Range.Count;
    }

    protected override void Dispose(bool disposing)
    {
        current?.Dispose();
        base.Dispose(disposing);
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
