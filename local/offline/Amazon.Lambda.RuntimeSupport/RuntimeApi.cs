using System.Net.Http.Headers;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The Lambda Runtime API over HTTP; its address may carry a path of its own.</summary>
internal sealed class RuntimeApi(HttpClient client, string address)
{
    private readonly string root = Root(address);

    internal async Task<(InvocationHeaders Headers, Stream Input)> NextAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{root}/invocation/next");
        var response = await client.SendAsync(request, cancellationToken);
        await EnsureAsync(response, cancellationToken);
        return (InvocationHeaders.From(response.Headers), await response.Content.ReadAsStreamAsync(cancellationToken));
    }

    internal Task RespondAsync(string requestId, Stream output, CancellationToken cancellationToken)
    {
        var content = new StreamContent(output);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return PostAsync(new Post($"invocation/{Uri.EscapeDataString(requestId)}/response", content), cancellationToken);
    }

    internal Task ReportErrorAsync(string requestId, Exception exception, CancellationToken cancellationToken) =>
        PostAsync(new Post($"invocation/{Uri.EscapeDataString(requestId)}/error", ErrorDocument.Of(exception), exception.GetType().Name), cancellationToken);

    // At init the published loop names no error type in the header; the body has it.
    internal Task ReportInitErrorAsync(Exception exception, CancellationToken cancellationToken) =>
        PostAsync(new Post("init/error", ErrorDocument.Of(exception)), cancellationToken);

    private static string Root(string address)
    {
        var host = string.IsNullOrEmpty(address) ? Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API") : address;
        return string.IsNullOrEmpty(host)
            ? throw new InvalidOperationException("AWS_LAMBDA_RUNTIME_API is not set: this program is started by the Lambda service, or by local mode.")
            : $"http://{host.TrimEnd('/')}/2018-06-01/runtime";
    }

    private async Task PostAsync(Post post, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{root}/{post.Path}") { Content = post.Content };
        if (post.ErrorType is not null) request.Headers.TryAddWithoutValidation("Lambda-Runtime-Function-Error-Type", post.ErrorType);
        using var response = await client.SendAsync(request, cancellationToken);
        await EnsureAsync(response, cancellationToken);
        if (post.Path.EndsWith("error", StringComparison.Ordinal)) await ReadStatusAsync(response, cancellationToken);
    }

    // The published loop reads the status document behind an error report and dies without it; so does this one, lest a server gets away with an empty body.
    private static async Task ReadStatusAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var status = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new RuntimeApiClientException("Could not deserialize the response body.", exception);
        }
    }

    private static async Task EnsureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode) return;
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        throw new RuntimeApiClientException($"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}: {body}");
    }

    private sealed record Post(string Path, HttpContent Content, string ErrorType = null);
}

/// <summary>The Runtime API refused a call; the environment cannot go on.</summary>
internal sealed class RuntimeApiClientException(string message, Exception innerException = null) : Exception(message, innerException);
