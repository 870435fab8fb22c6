namespace Local.Asl.Paths;

/// <summary>A text that is no path; found when a definition is read.</summary>
internal sealed class PathSyntaxException(string message) : Exception(message);
