namespace Tests.EndToEnd.Api;

/// <summary>A key beyond its plan.</summary>
public sealed class Limits
{
    [Fact]
    public async Task Over_the_limit_is_429_with_the_seconds_to_wait()
    {
        var tree = OneDescription.CopyOfTheTree();
        await File.AppendAllTextAsync(Path.Combine(tree, "samconfig.toml"), "\n[default.deploy.parameters]\nparameter_overrides = \"ApiRateLimit=1 ApiBurstLimit=2\"\n");
        await using var stack = await Stack.StartAsync(tree);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("x-api-key", await stack.ApiKeyAsync());
        var url = await stack.OutputAsync("ApiUrl");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => http.GetAsync(new Uri(url + "/models"))));

        var refused = answers.Where(answer => (int)answer.StatusCode == 429).ToList();
        refused.Count.ShouldBeGreaterThanOrEqualTo(3);
        refused[0].Headers.RetryAfter!.ToString().ShouldBe("1");
        refused[0].Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        Directory.Delete(tree, recursive: true);
    }
}
