using System.Text;
using System.Text.Json.Nodes;

namespace Local.Samples.Play;

/// <summary>The inference API, as an app calls it.</summary>
public sealed class InferenceApi(HttpClient http, string address, string key)
{
    public string Address { get; } = address;

    public static async Task<InferenceApi> OfAsync(Cloud cloud, IReadOnlyDictionary<string, string> outputs) =>
        new(cloud.Http, outputs["ApiUrl"], await cloud.ApiKeyAsync(outputs["ApiKeyId"]));

    /// <summary>Features, versions in service and the last check.</summary>
    public async Task<JsonObject> ModelAsync(string model) => JsonNode.Parse(await SendAsync(HttpMethod.Get, $"models/{model}"))!.AsObject();

    public async Task<JsonObject> PredictAsync(string model, string body) =>
        JsonNode.Parse(await SendAsync(HttpMethod.Post, $"models/{model}/predictions", body))!.AsObject();

    public Task<string> ReportAsync(string id) => SendAsync(HttpMethod.Get, $"reports/{id}");

    private async Task<string> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, $"{Address}/{path}") { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("x-api-key", key);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? text : throw new PlayException($"{method} {Address}/{path} was answered {(int)response.StatusCode}: {text}");
    }
}
