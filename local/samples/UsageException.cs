namespace Local.Samples;

/// <summary>Something was asked for that there is not; the message says what there is.</summary>
public sealed class UsageException(string message) : Exception(message);
