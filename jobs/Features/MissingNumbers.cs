namespace Jobs.Features;

/// <summary>How a missing number is written for an algorithm.</summary>
public enum MissingNumbers
{
    /// <summary>As the training median, and a one in a column of its own where training rows lacked values, for algorithms that know no missing values.</summary>
    Median,

    /// <summary>As an empty cell, for algorithms that learn where missing values belong.</summary>
    Empty,
}

/// <summary>The words by which jobs, containers and state machines name the ways.</summary>
public static class MissingNumbersWords
{
    /// <summary>Set on the Encode container; pipelines that were made without it write medians.</summary>
    public const string Variable = "MISSING_NUMBERS";

    public static string Word(this MissingNumbers way) => way == MissingNumbers.Empty ? Contracts.Training.AlgorithmRun.Empty : Contracts.Training.AlgorithmRun.Median;

    public static MissingNumbers Of(string? word) => word switch
    {
        null or "" or Contracts.Training.AlgorithmRun.Median => MissingNumbers.Median,
        Contracts.Training.AlgorithmRun.Empty => MissingNumbers.Empty,
        _ => throw new ArgumentException($"{Variable} is '{word}'. Set it to {Contracts.Training.AlgorithmRun.Empty} or {Contracts.Training.AlgorithmRun.Median}."),
    };
}
