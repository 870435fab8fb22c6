namespace Local.Samples.Play;

/// <summary>Something that was to happen did not.</summary>
public sealed class PlayException(string message) : Exception(message);
