namespace Bench;

/// <summary>Something that has to work before it can be measured did not.</summary>
public sealed class BenchException(string message) : Exception(message);
