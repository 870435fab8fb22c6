namespace Local.Host.Wire;

/// <summary>Who sent a request, from the credential scope of its signature; an unknown key acts as administrator.</summary>
/// <param name="AccessKeyId">The key that signed, empty when the request carried no signature.</param>
/// <param name="Service">The service name in the credential scope, such as states or sagemaker; empty when unsigned.</param>
public sealed record Caller(string AccessKeyId, string Service)
{
    /// <summary>The caller behind work that local mode starts itself, such as an event rule.</summary>
    public static Caller Local { get; } = new("", "");
}
