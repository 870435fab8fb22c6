namespace Local.Algorithms.Serving;

/// <summary>A request that cannot be answered, with the status and the text that say so.</summary>
internal sealed class RequestException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
