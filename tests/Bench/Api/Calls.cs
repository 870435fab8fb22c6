using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Local.Demo;

namespace Bench.Api;

/// <summary>The two calls that are compared, sent by the same plain client: a prediction through the API, and one endpoint asked directly.</summary>
public sealed class Calls(ServingStack stack)
{
    const string Row = """{"make": "Alder", "model_name": "Pip", "year": 2014, "transmission": "Manual", "mileage": 59949, "fuel_type": "Diesel", "tax": 20, "mpg": 66.7, "engine_size": 1.2}""";

    static readonly HttpMessageInvoker Client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null });
    static readonly MediaTypeHeaderValue Json = new("application/json");
    static readonly byte[] ApiBody = Encoding.UTF8.GetBytes(Row);
    static readonly byte[] EndpointBody = Encoding.UTF8.GetBytes($$"""{"instances":[{{Row}}]}""");

    readonly Uri api = new($"{stack.Outputs["ApiUrl"]}/models/{ServingStack.Model}/predictions");
    readonly Uri endpoint = new($"{stack.Url}/endpoints/{stack.Endpoints["xgboost"]}/invocations");

    /// <summary>A prediction of one row by all algorithms; throws unless all of them answered.</summary>
    public async Task<string> PredictAsync()
    {
        var answer = await SendAsync(api, ApiBody, headers => headers.Add("x-api-key", stack.ApiKey));
        return answer.Contains("\"degraded\":false", StringComparison.Ordinal) ? answer : throw new BenchException($"An endpoint did not answer: {answer}");
    }

    /// <summary>The same row, to the endpoint of one algorithm.</summary>
    public Task<string> InvokeAsync() => SendAsync(endpoint, EndpointBody, headers =>
    {
        // Local mode reads the service from the credential scope and does not check signatures.
        headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=bench/20260101/us-east-1/sagemaker/aws4_request, SignedHeaders=host, Signature=none");
        headers.TryAddWithoutValidation("Accept", "text/csv");
    });

    /// <summary>Starts the processes and lets their code be compiled.</summary>
    public async Task WarmAsync(double perSecond, TimeSpan during)
    {
        BenchContext.Say("warming up");
        await Load.OpenLoop.RunAsync(PredictAsync, perSecond, during);
        await Load.OpenLoop.RunAsync(InvokeAsync, perSecond, TimeSpan.FromSeconds(3));
    }

    static async Task<string> SendAsync(Uri to, byte[] body, Action<HttpRequestHeaders> sign)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = Json;
        sign(request.Headers);
        using var response = await Client.SendAsync(request, CancellationToken.None);
        var answer = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.OK ? answer : throw new BenchException($"{(int)response.StatusCode}: {answer}");
    }
}
