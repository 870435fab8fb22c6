namespace Local.Asl.Paths;

/// <summary>A path that found nothing, in the words of the service's path library.</summary>
internal sealed class PathException(string message) : Exception(message);
