using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Local.Host.SageMaker.Jobs;

namespace Local.Host.SageMaker.Transforms;

/// <summary>Reads records from an object as a stream, in memory bounded by the largest payload.</summary>
public static class Records
{
    /// <summary>The lines of a stream without their ends; a last line need not be ended.</summary>
    public static async IAsyncEnumerable<byte[]> LinesAsync(Stream stream, int maxBytes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 128 * 1024));
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (TryLine(ref buffer, out var line)) yield return line;
            if (buffer.Length > maxBytes) throw TooLarge(maxBytes);
            if (read.IsCompleted)
            {
                if (buffer.Length > 0) yield return WithoutReturn(buffer);
                break;
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
        await reader.CompleteAsync();
    }

    /// <summary>The whole stream as the one record that it is without a split.</summary>
    public static async IAsyncEnumerable<byte[]> WholeAsync(Stream stream, int maxBytes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int n; (n = await stream.ReadAsync(block, cancellation)) > 0;)
        {
            if (whole.Length + n > maxBytes) throw TooLarge(maxBytes);
            whole.Write(block, 0, n);
        }
        yield return whole.ToArray();
    }

    public static JobFailedException TooLarge(int maxBytes) =>
        new($"ClientError: a record is larger than MaxPayloadInMB ({maxBytes / 1024 / 1024} MB).");

    static bool TryLine(ref ReadOnlySequence<byte> buffer, out byte[] line)
    {
        var end = buffer.PositionOf((byte)'\n');
        line = end is null ? [] : WithoutReturn(buffer.Slice(0, end.Value));
        if (end is null) return false;
        buffer = buffer.Slice(buffer.GetPosition(1, end.Value));
        return true;
    }

    static byte[] WithoutReturn(ReadOnlySequence<byte> line)
    {
        var bytes = line.ToArray();
        return bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
    }
}
