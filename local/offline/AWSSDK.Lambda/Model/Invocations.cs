using System.Text;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>What Invoke takes.</summary>
public class InvokeRequest : AmazonLambdaRequest
{
    private string payload;

    public string FunctionName { get; set; }
    public string Qualifier { get; set; }
    public InvocationType InvocationType { get; set; }
    public LogType LogType { get; set; }
    public string ClientContextBase64 { get; set; }

    /// <summary>The payload as a text; setting it sets the stream too.</summary>
    public string Payload
    {
        get => payload;
        set
        {
            payload = value;
            PayloadStream = value is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(value));
        }
    }

    public MemoryStream PayloadStream { get; set; }
}

/// <summary>The answer of Invoke.</summary>
public class InvokeResponse : AmazonWebServiceResponse
{
    public int? StatusCode { get; set; }
    public string FunctionError { get; set; }
    public string LogResult { get; set; }
    public string ExecutedVersion { get; set; }
    public MemoryStream Payload { get; set; }
}
