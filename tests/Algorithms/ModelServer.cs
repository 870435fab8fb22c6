using System.Diagnostics;
using System.Text;

namespace Tests.Algorithms;

/// <summary>A running inference container with a client for it.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;

    private ModelServer(Process process, Uri address)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = address };
    }

    public static Task<ModelServer> StartAsync(string folder, params (string Name, string Value)[] environment) => StartAsync(folder, "xgboost", environment);

    public static async Task<ModelServer> StartAsync(string folder, string algorithm, params (string Name, string Value)[] environment)
    {
        var process = AlgorithmProcess.Start(folder, algorithm, "serve", [("SAGEMAKER_BIND_TO_PORT", "0"), .. environment]);
        process.BeginErrorReadLine();
        var ready = await process.StandardOutput.ReadLineAsync();
        return new ModelServer(process, new Uri(ready.ShouldNotBeNull().Split(' ')[^1]));
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<(int Status, string Body, string? ContentType)> InvokeAsync(string body, string contentType = "text/csv", string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/invocations") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (accept != null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await _client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
