namespace Local.Asl;

/// <summary>Settings of an interpreter that no definition can say.</summary>
public sealed record InterpreterOptions
{
    /// <summary>Factor on Wait durations and retry intervals; 1 is real time, 0 does not wait.</summary>
    public double WaitScale { get; init; } = 1;

    /// <summary>Source of jitter, States.MathRandom and States.UUID.</summary>
    public Random Random { get; init; } = Random.Shared;

    /// <summary>The longest history; an execution that reaches it fails.</summary>
    public int MaxHistoryEvents { get; init; } = 25_000;

    /// <summary>The most bytes of an input, a result or an output.</summary>
    public int MaxPayloadBytes { get; init; } = 262_144;

    /// <summary>The region that task events name.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The error and cause given by whoever stops the execution, asked for when its token is cancelled.</summary>
    public Func<(string? Error, string? Cause)> AbortReason { get; init; } = () => (null, null);
}
