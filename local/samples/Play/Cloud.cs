using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SageMaker;
using Amazon.SimpleSystemsManagement;
using Amazon.StepFunctions;

namespace Local.Samples.Play;

/// <summary>AWS's clients, pointed at one URL, and the stack's outputs.</summary>
public sealed class Cloud(string url)
{
    private static readonly BasicAWSCredentials Credentials = new("demo", "demo");

    public string Url { get; } = url;

    public AmazonS3Client S3 { get; } = new(Credentials, new AmazonS3Config { ServiceURL = url, AuthenticationRegion = "us-east-1", ForcePathStyle = true });

    public AmazonStepFunctionsClient StepFunctions { get; } = new(Credentials, new AmazonStepFunctionsConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" });

    public AmazonSageMakerClient SageMaker { get; } = new(Credentials, new AmazonSageMakerConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" });

    public AmazonSimpleSystemsManagementClient Parameters { get; } = new(Credentials, new AmazonSimpleSystemsManagementConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" });

    public HttpClient Http { get; } = new();

    /// <summary>The stack's outputs by name, as `aws cloudformation describe-stacks` shows them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OutputsAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Action"] = "DescribeStacks", ["Version"] = "2010-05-15" }) };
        Sign(request, "cloudformation");
        var answer = XDocument.Parse(await TextAsync(request));
        var outputs = answer.Descendants().Where(e => e.Name.LocalName == "member" && e.Elements().Any(c => c.Name.LocalName == "OutputKey"));
        return outputs.ToDictionary(o => Member(o, "OutputKey"), o => Member(o, "OutputValue"));
    }

    public async Task<string> ApiKeyAsync(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Url}/apikeys/{id}?includeValue=true");
        Sign(request, "apigateway");
        var answer = await TextAsync(request);
        using var parsed = JsonDocument.Parse(answer);
        return parsed.RootElement.GetProperty("value").GetString() ?? throw new PlayException($"The API key {id} has no value: {answer}");
    }

    /// <summary>What a function answers.</summary>
    public Task<string> InvokeAsync(string function, string payload)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Url}/2015-03-31/functions/{function}/invocations") { Content = new StringContent(payload) };
        Sign(request, "lambda");
        return TextAsync(request);
    }

    /// <summary>Moves local mode's clock on.</summary>
    public Task MoveClockAsync(TimeSpan by) =>
        TextAsync(new HttpRequestMessage(HttpMethod.Post, $"{Url}/_local/clock") { Content = new StringContent($$"""{"move":"{{XmlConvert.ToString(by)}}"}""") });

    private async Task<string> TextAsync(HttpRequestMessage request)
    {
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new PlayException($"{request.Method} {request.RequestUri} was answered {(int)answer.StatusCode}: {text}");
    }

    // Local mode reads the service from the credential scope and does not check signatures.
    private static void Sign(HttpRequestMessage request, string service) =>
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=demo/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=none");

    private static string Member(XElement parent, string name) => parent.Elements().First(e => e.Name.LocalName == name).Value;
}
