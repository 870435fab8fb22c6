using Local.Algorithms.Container;

namespace Local.Algorithms.XGBoost.Training;

/// <summary>Refuses channels and clusters that the built-in algorithm does not take, or that this stand-in lacks.</summary>
internal static class ChannelCheck
{
    public static void Check(TrainingInput input)
    {
        if (!input.Channels.ContainsKey("train"))
            throw new ClientErrorException("Missing required channel: train");
        foreach (var (name, channel) in input.Channels)
        {
            if (name is not ("train" or "validation"))
                throw new ClientErrorException($"Extraneous channel found: {name}");
            if (channel.InputMode is not ("File" or "FastFile"))
                throw new ClientErrorException($"{channel.InputMode} mode of the {name} channel is not supported by the local stand-in for XGBoost: use File or FastFile.");
        }
        if (input.Hosts != 1)
            throw new ClientErrorException($"Training on {input.Hosts} hosts is not supported by the local stand-in for XGBoost: set InstanceCount to 1.");
    }
}
