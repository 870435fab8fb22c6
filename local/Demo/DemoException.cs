namespace Local.Demo;

/// <summary>Something the demo promised did not happen.</summary>
public sealed class DemoException(string message) : Exception(message);
