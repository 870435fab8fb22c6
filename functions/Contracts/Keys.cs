namespace Contracts;

/// <summary>Keys in the artifacts bucket.</summary>
public static class Keys
{
    public static string ModelFile(string model) => $"models/{model}.yaml";

    /// <summary>The prefix of everything a run makes, without a slash at the end.</summary>
    public static string Run(string model, string run) => $"{model}/runs/{run}";

    public static string Configuration(string model, string run) => $"{Run(model, run)}/configuration.json";

    public static string Evaluation(string model, string run, string algorithm) => $"{Run(model, run)}/{algorithm}/evaluation/evaluation.json";

    /// <summary>What is in service, as the compare-and-set behind the exported parameter.</summary>
    public static string InService(string model) => $"{model}/in-service.json";

    /// <summary>Says which run may choose a champion and deploy.</summary>
    public static string Lock(string model) => $"{model}/lock.json";

    public static string Ledger(string model, string algorithm, string run) => $"{model}/ledger/{run}-{algorithm}.json";

    /// <summary>The marker that an execution's mail was sent.</summary>
    public static string Notified(string execution) => $"notified/{execution}.json";
}
