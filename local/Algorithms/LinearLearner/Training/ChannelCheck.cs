using Local.Algorithms.Container;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>Refuses channels and clusters that the built-in algorithm does not take, or that this stand-in lacks.</summary>
internal static class ChannelCheck
{
    private const string Lacks = "is not supported by the local stand-in for Linear Learner";

    public static void Check(TrainingInput input)
    {
        if (!input.Channels.ContainsKey("train"))
            throw new ClientErrorException("Missing required channel: train");
        foreach (var (name, channel) in input.Channels)
        {
            if (name is not ("train" or "validation" or "test"))
                throw new ClientErrorException($"Extraneous channel found: {name}. Linear Learner takes train, validation and test.");
            if (channel.InputMode is not ("File" or "FastFile"))
                throw new ClientErrorException($"{channel.InputMode} mode of the {name} channel {Lacks}: use File or FastFile.");
            ContentType(name, channel.ContentType);
        }
        if (input.Hosts != 1)
            throw new ClientErrorException($"Training on {input.Hosts} hosts {Lacks}: set InstanceCount to 1.");
    }

    private static void ContentType(string channel, string? contentType)
    {
        var parts = (contentType ?? "application/x-recordio-protobuf").ToLowerInvariant().Split(';', StringSplitOptions.TrimEntries);
        if (parts[0] == "application/x-recordio-protobuf")
            throw new ClientErrorException($"application/x-recordio-protobuf, {(contentType == null ? "assumed for" : "the content type of")} the {channel} channel, {Lacks}: send text/csv.");
        if (parts[0] != "text/csv")
            throw new ClientErrorException($"{contentType} is not an accepted ContentType of the {channel} channel: text/csv, application/x-recordio-protobuf.");
        if (parts.Skip(1).Any(p => p.StartsWith("label_size", StringComparison.Ordinal) && p.Replace(" ", "", StringComparison.Ordinal) != "label_size=1"))
            throw new ClientErrorException($"{contentType} of the {channel} channel: a regressor has one label, so label_size must be 1.");
    }
}
