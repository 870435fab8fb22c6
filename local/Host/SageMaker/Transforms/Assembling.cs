using System.Text;
using Local.Host.SageMaker.Jobs;

namespace Local.Host.SageMaker.Transforms;

/// <summary>Turns a model's answer into the bytes of the output object.</summary>
public static class Assembling
{
    public static byte[] Bytes(Payload payload, byte[] response, DataProcessing processing, bool byLine)
    {
        if (!processing.IsActive) return byLine && response is not [.., (byte)'\n'] ? [.. response, (byte)'\n'] : response;
        var text = Encoding.UTF8.GetString(response);
        if (payload.Originals.Count == 1 && !byLine) return Encoding.UTF8.GetBytes(processing.Result(payload.Originals[0], text));
        return Encoding.UTF8.GetBytes(Lines(payload, text, processing));
    }

    // The join is by position: a different number of results would give records the results of others.
    static string Lines(Payload payload, string response, DataProcessing processing)
    {
        var results = response.Split('\n');
        var count = results is [.., ""] ? results.Length - 1 : results.Length;
        if (count != payload.Originals.Count) throw new JobFailedException($"ClientError: the model answered {count} lines to a payload of {payload.Originals.Count} records.");
        var output = new StringBuilder();
        for (var i = 0; i < count; i++) output.Append(processing.Result(payload.Originals[i], results[i].TrimEnd('\r'))).Append('\n');
        return output.ToString();
    }
}
