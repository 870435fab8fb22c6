using System.Runtime.CompilerServices;
using System.Text;

namespace Local.Host.SageMaker.Transforms;

/// <summary>One request to the model.</summary>
/// <param name="Originals">The unfiltered records, a line each; empty where results need not be matched with them.</param>
/// <param name="Count">How many records the request holds.</param>
public sealed record Payload(ReadOnlyMemory<byte> Originals, int Count, ReadOnlyMemory<byte> Body);

/// <summary>Makes payloads of an object.</summary>
public static class Packing
{
    /// <summary>As many lines as fit under the limit, or one each; every line of a payload ends with a newline.</summary>
    public static async IAsyncEnumerable<Payload> PackAsync(
        Stream input, TransformSettings settings, DataProcessing processing, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = new LineBlocks(input, settings.MaxPayloadBytes);
        var packer = new Packer(settings, processing);
        while (await lines.FillAsync(cancellation))
            while (packer.Take(lines) is { } payload) yield return payload;
        if (packer.Rest() is { } rest) yield return rest;
    }

    /// <summary>The whole object as one payload, byte for byte unless a filter changes it.</summary>
    public static async IAsyncEnumerable<Payload> WholeAsync(
        Stream input, TransformSettings settings, DataProcessing processing, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int n; (n = await input.ReadAsync(block, cancellation)) > 0;)
        {
            if (whole.Length + n > settings.MaxPayloadBytes) throw LineBlocks.TooLarge(settings.MaxPayloadBytes);
            whole.Write(block, 0, n);
        }
        var bytes = whole.ToArray();
        yield return processing.IsActive ? new Payload(bytes, 1, Encoding.UTF8.GetBytes(processing.Request(Encoding.UTF8.GetString(bytes)))) : new Payload(default, 1, bytes);
    }
}
