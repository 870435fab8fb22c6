using System.Buffers;

namespace Local.Host.SageMaker.Transforms;

/// <summary>Packs consecutive records of one object into payloads.</summary>
sealed class Packer(TransformSettings settings, DataProcessing processing)
{
    readonly ArrayBufferWriter<byte> request = new();
    ArrayBufferWriter<byte> body = new();
    ArrayBufferWriter<byte> originals = new();
    int count;

    /// <summary>A payload that is full, or null when there are no more lines for now.</summary>
    public Payload? Take(LineBlocks lines)
    {
        while (lines.TryTake(out var line))
        {
            request.ResetWrittenCount();
            processing.WriteRequest(line, request);
            if (request.WrittenCount > settings.MaxPayloadBytes) throw LineBlocks.TooLarge(settings.MaxPayloadBytes);
            var full = count > 0 && (!settings.MultiRecord || body.WrittenCount + request.WrittenCount + 1 > settings.MaxPayloadBytes) ? Rest() : null;
            Add(line);
            if (full is not null) return full;
        }
        return null;
    }

    /// <summary>What was packed since the last payload, if anything.</summary>
    public Payload? Rest()
    {
        if (count == 0) return null;
        var payload = new Payload(originals.WrittenMemory, count, body.WrittenMemory);
        (body, originals, count) = (new(body.WrittenCount), new(Math.Max(256, originals.WrittenCount)), 0);
        return payload;
    }

    void Add(ReadOnlySpan<byte> line)
    {
        body.Write(request.WrittenSpan);
        body.Write("\n"u8);
        count++;
        if (!processing.IsActive) return;
        originals.Write(line);
        originals.Write("\n"u8);
    }
}
