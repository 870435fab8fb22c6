using System.Runtime.CompilerServices;
using System.Text;

namespace Local.Host.SageMaker.Transforms;

/// <summary>One request to the model.</summary>
/// <param name="Originals">The unfiltered records, kept only when results must be matched with them.</param>
public sealed record Payload(IReadOnlyList<string> Originals, byte[] Body);

/// <summary>Packs consecutive records of one object into payloads.</summary>
public static class Packing
{
    /// <summary>As many records as fit under the limit, or one each; every line of a payload ends with a newline.</summary>
    public static async IAsyncEnumerable<Payload> PackAsync(
        IAsyncEnumerable<byte[]> records, TransformSettings settings, DataProcessing processing, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        List<string> originals = [];
        await foreach (var record in records.WithCancellation(cancellation))
        {
            var original = processing.IsActive ? Encoding.UTF8.GetString(record) : "";
            var sent = processing.Input.IsWhole ? record : Encoding.UTF8.GetBytes(processing.Request(original));
            if (sent.Length > settings.MaxPayloadBytes) throw Records.TooLarge(settings.MaxPayloadBytes);
            if (body.Length > 0 && (!settings.MultiRecord || body.Length + sent.Length + 1 > settings.MaxPayloadBytes))
            {
                yield return new Payload(originals, body.ToArray());
                body.SetLength(0);
                originals = [];
            }
            body.Write(sent);
            body.WriteByte((byte)'\n');
            if (processing.IsActive) originals.Add(original);
        }
        if (body.Length > 0) yield return new Payload(originals, body.ToArray());
    }

    /// <summary>The whole object as one payload, byte for byte unless a filter changes it.</summary>
    public static async IAsyncEnumerable<Payload> WholeAsync(
        IAsyncEnumerable<byte[]> objects, DataProcessing processing, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var bytes in objects.WithCancellation(cancellation))
        {
            if (!processing.IsActive) yield return new Payload([], bytes);
            else
            {
                var text = Encoding.UTF8.GetString(bytes);
                yield return new Payload([text], Encoding.UTF8.GetBytes(processing.Request(text)));
            }
        }
    }
}
