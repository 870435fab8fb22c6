using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.StepFunctions.Model;

namespace Tests.EndToEnd.Api;

/// <summary>An answer of the API.</summary>
public sealed record Answered(int Status, string? ContentType, JsonObject Body, string? RetryAfter);

/// <summary>A model of its own in a stack, trained on the sample cars once, and the API in front of it.</summary>
public sealed class CarsApi
{
    public const string Model = "api-cars";
    public const string Row = """{"make":"Alder","model_name":"Pip","year":2014,"transmission":"Manual","mileage":59949,"fuel_type":"Diesel","tax":20,"mpg":66.7,"engine_size":1.2}""";
    static readonly SemaphoreSlim Once = new(1);
    static readonly HttpClient Http = new();

    CarsApi(string url, string key) => (Url, Key) = (url, key);

    public string Url { get; }

    public string Key { get; }

    public static async Task<CarsApi> InAsync(Stack stack)
    {
        var api = new CarsApi(await stack.OutputAsync("ApiUrl"), await stack.ApiKeyAsync());
        await Once.WaitAsync();
        try
        {
            if ((await api.GetAsync($"/models/{Model}")).Status == 200) return api;
            var ended = await DropAsync(stack, rounds: 200);
            ended.Status.Value.ShouldBe("SUCCEEDED", ended.Cause);
            return api;
        }
        finally
        {
            Once.Release();
        }
    }

    /// <summary>Trains on the sample cars and puts what comes out into service.</summary>
    public static async Task<DescribeExecutionResponse> DropAsync(Stack stack, int rounds)
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "models/used-car-price.yaml"));
        await stack.PutModelAsync(Model, yaml.Replace("model: used-car-price", $"model: {Model}", StringComparison.Ordinal).Replace("num_round: 200", $"num_round: {rounds}", StringComparison.Ordinal));
        return await stack.DropAsync(Model, $"cars-{rounds}.csv", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "local/samples/used-cars.csv")));
    }

    public Task<Answered> GetAsync(string path, string? key = null) => SendAsync(new HttpRequestMessage(HttpMethod.Get, Url + path), key);

    public Task<Answered> PredictAsync(string body, string type = "application/json", string query = "", string? id = null, string model = Model)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Url}/models/{model}/predictions{query}") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (id is not null) request.Headers.TryAddWithoutValidation("x-inference-id", id);
        return SendAsync(request, null);
    }

    async Task<Answered> SendAsync(HttpRequestMessage request, string? key)
    {
        using (request)
        {
            request.Headers.Add("x-api-key", key ?? Key);
            using var response = await Http.SendAsync(request);
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
            return new Answered((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, response.Headers.RetryAfter?.ToString());
        }
    }
}
