using System.Buffers;
using System.Text;
using Local.Host.SageMaker.Jobs;

namespace Local.Host.SageMaker.Transforms;

/// <summary>Turns a model's answer into the bytes of the output object.</summary>
public static class Assembling
{
    public static ReadOnlyMemory<byte> Bytes(Payload payload, byte[] response, DataProcessing processing, bool byLine)
    {
        if (!processing.IsActive) return byLine && response is not [.., (byte)'\n'] ? (byte[])[.. response, (byte)'\n'] : response;
        if (!byLine && payload.Count == 1) return Encoding.UTF8.GetBytes(processing.Result(Encoding.UTF8.GetString(payload.Originals.Span).TrimEnd('\n'), Encoding.UTF8.GetString(response)));
        return Lines(payload, response, processing);
    }

    // The join is by position: a different number of results would give records the results of others.
    static ReadOnlyMemory<byte> Lines(Payload payload, ReadOnlySpan<byte> response, DataProcessing processing)
    {
        var count = response.Count((byte)'\n') + (response.IsEmpty || response[^1] == '\n' ? 0 : 1);
        if (count != payload.Count) throw new JobFailedException($"ClientError: the model answered {count} lines to a payload of {payload.Count} records.");
        var output = new ArrayBufferWriter<byte>(payload.Originals.Length + response.Length + 256);
        var originals = payload.Originals.Span;
        for (var i = 0; i < count; i++)
        {
            processing.WriteResult(Line(ref originals), Line(ref response), output);
            output.Write("\n"u8);
        }
        return output.WrittenMemory;
    }

    static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + 1)..];
        return line is [.., (byte)'\r'] ? line[..^1] : line;
    }
}
