using System.Text;
using System.Text.Json.Nodes;

namespace Local.Samples.Play;

/// <summary>The inference API, as an app calls it.</summary>
public sealed class InferenceApi(HttpClient http, string address, string key)
{
    private const int MostAttempts = 3;

    public string Address { get; } = address;

    public static async Task<InferenceApi> OfAsync(Cloud cloud, IReadOnlyDictionary<string, string> outputs) =>
        new(cloud.Http, outputs["ApiUrl"], await cloud.ApiKeyAsync(outputs["ApiKeyId"]));

    /// <summary>Features, versions in service and the last check.</summary>
    public async Task<JsonObject> ModelAsync(string model) => JsonNode.Parse(await SendAsync(HttpMethod.Get, $"models/{model}"))!.AsObject();

    public async Task<JsonObject> PredictAsync(string model, string body) =>
        JsonNode.Parse(await SendAsync(HttpMethod.Post, $"models/{model}/predictions", body))!.AsObject();

    public Task<string> ReportAsync(string id) => SendAsync(HttpMethod.Get, $"reports/{id}");

    /// <summary>Asks again when the API says that it may: a busy machine is late at times.</summary>
    private async Task<string> SendAsync(HttpMethod method, string path, string? json = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var response = await SendOnceAsync(method, path, json);
            var text = await response.Content.ReadAsStringAsync();
            if (response.IsSuccessStatusCode) return text;
            if (response.Headers.RetryAfter?.Delta is not { } wait || attempt == MostAttempts) throw new PlayException($"{method} {Address}/{path} was answered {(int)response.StatusCode}: {text}");
            await Task.Delay(wait);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, $"{Address}/{path}") { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("x-api-key", key);
        return await http.SendAsync(request);
    }
}
