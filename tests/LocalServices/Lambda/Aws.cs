using System.Xml.Linq;

namespace Tests.LocalServices.Lambda;

/// <summary>Requests with the credential scope by which local mode finds a service.</summary>
static class Aws
{
    public static async Task<string> GetAsync(HttpClient client, string service, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(client, service, request);
    }

    public static async Task<XElement> QueryAsync(HttpClient client, string service, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return XElement.Parse(await SendAsync(client, service, request));
    }

    /// <summary>The outputs of the one stack.</summary>
    public static async Task<Dictionary<string, string>> OutputsAsync(HttpClient client)
    {
        var described = await QueryAsync(client, "cloudformation", ("Action", "DescribeStacks"));
        var ns = described.Name.Namespace;
        return described.Descendants(ns + "Outputs").Elements(ns + "member").ToDictionary(o => o.Element(ns + "OutputKey")!.Value, o => o.Element(ns + "OutputValue")!.Value);
    }

    static async Task<string> SendAsync(HttpClient client, string service, HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=test/20261121/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
