using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tests.LocalServices.S3;

namespace Tests.LocalServices.Faults;

public sealed class SwitchTests : IAsyncLifetime
{
    LocalMode local = null!;

    public async Task InitializeAsync() => local = await new LocalMode().StartAsync();

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Fact]
    public async Task Strikes_as_often_as_asked_and_counts()
    {
        await Switches.SetAsync(local.Http, local.Url, """{"match":{"operation":"ssm:GetParameter"},"effect":"throttle","times":2}""");

        string[] codes = [await CodeAsync(), await CodeAsync(), await CodeAsync()];

        codes.ShouldBe(["ThrottlingException", "ThrottlingException", "ParameterNotFound"]);
        var listed = (await local.Http.GetFromJsonAsync<JsonArray>(local.Url + "/_local/faults"))!.Single()!;
        ((int)listed["hits"]!).ShouldBe(2);
        ((int)listed["times"]!).ShouldBe(2);
        listed["effect"]!.ToString().ShouldBe("throttle");
        listed["match"]!["operation"]!.ToString().ShouldBe("ssm:GetParameter");
    }

    [Fact]
    public async Task Stops_striking_when_cleared_one_by_one_or_all()
    {
        var one = await Switches.SetAsync(local.Http, local.Url, """{"match":{"operation":"ssm:GetParameter"},"effect":"throttle"}""");
        await Switches.SetAsync(local.Http, local.Url, """{"match":{"operation":"ssm:GetParameter"},"effect":"reject"}""");

        (await local.Http.DeleteAsync($"{local.Url}/_local/faults/{one["id"]}")).EnsureSuccessStatusCode();
        (await CodeAsync()).ShouldBe("AccessDeniedException");
        (await local.Http.DeleteAsync(local.Url + "/_local/faults")).EnsureSuccessStatusCode();
        (await CodeAsync()).ShouldBe("ParameterNotFound");
        ((int)(await local.Http.DeleteAsync(local.Url + "/_local/faults/99")).StatusCode).ShouldBe(404);
    }

    [Theory]
    [InlineData("""{"match":{"operation":"ssm:GetParameter"},"effect":"throttle","time":2}""", "time")]
    [InlineData("""{"match":{"op":"ssm:GetParameter"},"effect":"throttle"}""", "op")]
    [InlineData("""{"match":{"operation":"GetParameter"},"effect":"throttle"}""", "sagemaker:CreateTrainingJob")]
    [InlineData("""{"match":{"operation":"ssm:GetParameter"},"effect":"explode"}""", "effect")]
    [InlineData("""{"match":{"operation":"ssm:GetParameter"}}""", "effect")]
    [InlineData("""{"effect":"throttle"}""", "match")]
    [InlineData("""{"match":{},"effect":"throttle"}""", "match")]
    [InlineData("""{"match":{"operation":"ssm:GetParameter","function":"F"},"effect":"throttle"}""", "match")]
    [InlineData("""{"match":{"machine":"M"},"effect":"throttle"}""", "match")]
    [InlineData("""{"match":{"operation":"ssm:GetParameter"},"effect":"fail-job"}""", "fail-job")]
    [InlineData("""{"match":{"endpoint":"e"},"effect":"reject"}""", "reject")]
    [InlineData("""{"match":{"operation":"ssm:GetParameter"},"effect":"delay"}""", "seconds")]
    [InlineData("""{"match":{"operation":"ssm:GetParameter"},"effect":"throttle","seconds":1}""", "seconds")]
    [InlineData("""{"match":{"operation":"ssm:GetParameter"},"effect":"wrong-result"}""", "result")]
    [InlineData("""{"match":{"operation":"ssm:GetParameter"},"effect":"throttle","times":0}""", "times")]
    [InlineData("not json", "not json")]
    public async Task Refuses_a_switch_that_would_not_do_what_it_says(string body, string named)
    {
        using var response = await local.Http.PostAsync(local.Url + "/_local/faults", new StringContent(body));

        ((int)response.StatusCode).ShouldBe(400);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        error["error"]!.ToString().ShouldBe("InvalidFault");
        error["message"]!.ToString().ShouldContain(named);
        (await local.Http.GetFromJsonAsync<JsonArray>(local.Url + "/_local/faults"))!.ShouldBeEmpty();
    }

    async Task<string> CodeAsync() => (await local.JsonAsync("AmazonSSM.GetParameter", """{"Name":"/none"}""")).Body["__type"]!.ToString();
}

static class Switches
{
    public static async Task<JsonObject> SetAsync(HttpClient client, string url, string fault)
    {
        using var response = await client.PostAsync(url + "/_local/faults", new StringContent(fault));
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!.AsObject();
    }
}
