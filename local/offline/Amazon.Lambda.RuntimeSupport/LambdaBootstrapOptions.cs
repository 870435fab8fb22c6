namespace Amazon.Lambda.RuntimeSupport.Bootstrap;

/// <summary>Settings that stand in for the environment.</summary>
public class LambdaBootstrapOptions
{
    public string RuntimeApiEndpoint { get; set; }
}
