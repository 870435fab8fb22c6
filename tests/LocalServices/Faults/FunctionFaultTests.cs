using System.Text.Json.Nodes;
using Tests.LocalServices.Lambda;

namespace Tests.LocalServices.Faults;

public sealed class FunctionFaultTests : IAsyncLifetime
{
    const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Function: { Runtime: dotnet10, Handler: Worker, CodeUri: functions/Worker/, Timeout: 20 }
        Resources:
          Worker: { Type: AWS::Serverless::Function, Properties: { FunctionName: stack-Worker } }
        """;

    SampleProject project = null!;

    public async Task InitializeAsync() => project = await new SampleProject(Template).StartAsync();

    public async Task DisposeAsync() => await project.DisposeAsync();

    [Theory]
    [InlineData("crash", "Runtime exited with error: signal: killed")]
    [InlineData("timeout", "Task timed out after 20.00 seconds")]
    [InlineData("error", "A fault switch failed this invocation.")]
    public async Task Fails_an_invocation_as_lambda_would(string effect, string message)
    {
        await SetAsync($$$"""{"match":{"function":"Worker"},"effect":"{{{effect}}}","times":1}""");

        using var failed = await InvokeAsync();
        using var fine = await InvokeAsync();

        failed.Headers.GetValues("X-Amz-Function-Error").ShouldBe(["Unhandled"]);
        JsonNode.Parse(await failed.Content.ReadAsStringAsync())!["errorMessage"]!.ToString().ShouldContain(message);
        fine.Headers.Contains("X-Amz-Function-Error").ShouldBeFalse();
    }

    [Fact]
    public async Task Throttles_a_caller()
    {
        await SetAsync("""{"match":{"function":"stack-Worker"},"effect":"throttle"}""");

        using var response = await InvokeAsync();

        ((int)response.StatusCode).ShouldBe(429);
        response.Headers.GetValues("x-amzn-ErrorType").ShouldBe(["TooManyRequestsException"]);
    }

    [Fact]
    public async Task Answers_wrongly()
    {
        await SetAsync("""{"match":{"function":"Worker"},"effect":"wrong-result","result":{"accepted":true}}""");

        using var response = await InvokeAsync();

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"accepted":true}""");
    }

    Task<JsonObject> SetAsync(string fault) => Switches.SetAsync(project.Client, project.Client.BaseAddress!.ToString().TrimEnd('/'), fault);

    Task<HttpResponseMessage> InvokeAsync() => project.Client.PostAsync("/2015-03-31/functions/stack-Worker/invocations", new StringContent("{}"));
}
