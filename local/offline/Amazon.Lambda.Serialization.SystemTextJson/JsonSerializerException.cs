namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>An event that is not the handler's input, or an output that is not JSON.</summary>
public class JsonSerializerException : Exception
{
    public JsonSerializerException(string message) : base(message) { }

    public JsonSerializerException(string message, Exception exception) : base(message, exception) { }
}
