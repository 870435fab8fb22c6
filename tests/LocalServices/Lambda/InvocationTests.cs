using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tests.LocalServices.Lambda;

public sealed class InvocationTests : IAsyncLifetime
{
    const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Function: { Runtime: dotnet10, Handler: Worker, CodeUri: functions/Worker/, Timeout: 20 }
        Resources:
          Worker:
            Type: AWS::Serverless::Function
            Properties:
              FunctionName: worker
              AutoPublishAlias: live
              Environment: { Variables: { COLOUR: blue, COUNT: 3 } }
          Short: { Type: AWS::Serverless::Function, Properties: { FunctionName: short, Timeout: 1 } }
          Single: { Type: AWS::Serverless::Function, Properties: { FunctionName: single, ReservedConcurrentExecutions: 1 } }
          BadStart:
            Type: AWS::Serverless::Function
            Properties: { FunctionName: bad-start, Environment: { Variables: { FAIL_INIT: "1" } } }
          Unbuilt: { Type: AWS::Serverless::Function, Properties: { FunctionName: unbuilt, Handler: Nothing } }
        """;

    SampleProject project = null!;

    public async Task InitializeAsync() => project = await new SampleProject(Template).StartAsync();

    public async Task DisposeAsync() => await project.DisposeAsync();

    [Fact]
    public async Task Returns_what_the_function_returns()
    {
        var response = await InvokeAsync("worker", """{"a":[1,"ü"]}""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("X-Amz-Executed-Version").ShouldBe(["$LATEST"]);
        response.Headers.Contains("X-Amz-Function-Error").ShouldBeFalse();
        (await JsonAsync(response))["echo"]!["a"]![1]!.ToString().ShouldBe("ü");
    }

    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:worker")]
    [InlineData("000000000000:function:worker")]
    [InlineData("worker:$LATEST")]
    [InlineData("worker:live")]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:worker:live")]
    [InlineData("worker?Qualifier=live")]
    public async Task Takes_every_form_of_a_functions_name(string name) =>
        (await InvokeAsync(name, "{}")).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Gives_the_template_s_variables_and_lambdas_own_and_no_others()
    {
        var variables = await JsonAsync(await InvokeAsync("worker", """{"do":"environment"}"""));

        variables["COLOUR"]!.ToString().ShouldBe("blue");
        variables["COUNT"]!.ToString().ShouldBe("3");
        variables["AWS_ENDPOINT_URL"]!.ToString().ShouldBe(project.Client.BaseAddress!.ToString().TrimEnd('/'));
        variables["AWS_ACCESS_KEY_ID"]!.ToString().ShouldMatch("^LOCAL[A-Z0-9]{16}$");
        variables["AWS_LAMBDA_FUNCTION_NAME"]!.ToString().ShouldBe("worker");
        variables["_HANDLER"]!.ToString().ShouldBe("Worker");
        string[] own = ["PATH", "HOME", "LANG", "TZ", "COLOUR", "COUNT", "LC_CTYPE", "_HANDLER", "LAMBDA_TASK_ROOT"];
        variables.AsObject().Select(v => v.Key).Where(v => !own.Contains(v) && !v.StartsWith("AWS_", StringComparison.Ordinal) && !v.StartsWith("DOTNET_", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Uses_an_idle_process_again()
    {
        var first = await TextAsync(await InvokeAsync("worker", """{"do":"process"}"""));

        (await TextAsync(await InvokeAsync("worker", """{"do":"process"}"""))).ShouldBe(first);
    }

    [Fact]
    public async Task Runs_invocations_side_by_side_in_processes_of_their_own()
    {
        var folder = Directory.CreateDirectory(Path.Combine(project.Folder, "meeting")).FullName;

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(n =>
            InvokeAsync("worker", new JsonObject { ["do"] = "meet", ["folder"] = folder, ["name"] = $"{n}", ["count"] = 3 }.ToJsonString())));

        foreach (var answer in answers) (await TextAsync(answer)).ShouldBe("\"met\"");
    }

    [Fact]
    public async Task Throttles_beyond_the_reserved_concurrency()
    {
        var folder = Directory.CreateDirectory(Path.Combine(project.Folder, "single")).FullName;
        using var watcher = new FileSystemWatcher(folder) { EnableRaisingEvents = true };
        var arrived = new TaskCompletionSource();
        watcher.Created += (_, _) => arrived.TrySetResult();
        var running = InvokeAsync("single", new JsonObject { ["do"] = "meet", ["folder"] = folder, ["name"] = "first", ["count"] = 2 }.ToJsonString());
        await arrived.Task;

        var second = await InvokeAsync("single", "{}");

        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        second.Headers.GetValues("x-amzn-ErrorType").ShouldBe(["TooManyRequestsException"]);
        await File.WriteAllTextAsync(Path.Combine(folder, "second"), "");
        (await TextAsync(await running)).ShouldBe("\"met\"");
    }

    [Fact]
    public async Task Reports_an_error_of_the_function_with_its_type()
    {
        var response = await InvokeAsync("worker", """{"do":"throw","message":"no price"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("X-Amz-Function-Error").ShouldBe(["Unhandled"]);
        var error = await JsonAsync(response);
        error["errorType"]!.ToString().ShouldBe("ValueError");
        error["errorMessage"]!.ToString().ShouldBe("no price");
        (await InvokeAsync("worker", "{}")).Headers.Contains("X-Amz-Function-Error").ShouldBeFalse();
    }

    [Theory]
    [InlineData(134, "Runtime exited with error: exit status 134")]
    [InlineData(0, "Runtime exited without providing a reason")]
    public async Task Reports_a_process_that_died_and_starts_another(int code, string reason)
    {
        var error = await JsonAsync(await InvokeAsync("worker", new JsonObject { ["do"] = "exit", ["code"] = code }.ToJsonString()));

        error["errorType"]!.ToString().ShouldBe("Runtime.ExitError");
        error["errorMessage"]!.ToString().ShouldEndWith(reason);
        (await InvokeAsync("worker", "{}")).Headers.Contains("X-Amz-Function-Error").ShouldBeFalse();
    }

    [Fact]
    public async Task Ends_a_function_that_takes_longer_than_its_timeout()
    {
        var response = await InvokeAsync("short", """{"do":"hang"}""");

        response.Headers.GetValues("X-Amz-Function-Error").ShouldBe(["Unhandled"]);
        var error = await JsonAsync(response);
        error["errorMessage"]!.ToString().ShouldMatch(@"^\d{4}-\d\d-\d\dT[\d:.]+Z [0-9a-f-]{36} Task timed out after 1\.00 seconds$");
        (await TextAsync(await InvokeAsync("short", "{}"))).ShouldContain("echo");
    }

    [Fact]
    public async Task Reports_what_a_function_says_that_could_not_start()
    {
        var error = await JsonAsync(await InvokeAsync("bad-start", "{}"));

        error["errorType"]!.ToString().ShouldBe("Runtime.BadStart");
        error["errorMessage"]!.ToString().ShouldBe("no such setting");
    }

    [Fact]
    public async Task Names_the_command_that_builds_a_function_without_a_build() =>
        (await TextAsync(await InvokeAsync("unbuilt", "{}"))).ShouldContain("dotnet build");

    [Fact]
    public async Task Returns_the_tail_of_the_log_and_keeps_the_whole_in_a_file()
    {
        var response = await InvokeAsync("worker", """{"note":"hello"}""", ("X-Amz-Log-Type", "Tail"));

        var tail = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(response.Headers.GetValues("X-Amz-Log-Result").Single()));
        tail.ShouldContain("START RequestId: ");
        tail.ShouldContain("END RequestId: ");
        project.Log("worker").ShouldContain("REPORT RequestId: ");
    }

    [Fact]
    public async Task Refuses_what_it_does_not_know_by_name()
    {
        var missing = await InvokeAsync("nobody", "{}");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await JsonAsync(missing))["Message"]!.ToString().ShouldBe("Function not found: arn:aws:lambda:us-east-1:000000000000:function:nobody");

        var version = await InvokeAsync("worker:3", "{}");
        version.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);

        var policy = await project.Client.GetAsync(new Uri("2015-03-31/functions/worker/policy", UriKind.Relative));
        policy.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await JsonAsync(policy))["Message"]!.ToString().ShouldContain("/2015-03-31/functions/worker/policy");
    }

    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:nobody")]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:worker:canary")]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:worker")]
    [InlineData("arn:aws:lambda:eu-west-1:000000000000:function:worker")]
    [InlineData("arn:aws-cn:lambda:cn-north-1:000000000000:function:worker")]
    public async Task Finds_no_function_of_another_name_alias_account_or_region(string arn)
    {
        var missing = await InvokeAsync(arn, "{}");

        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        missing.Headers.GetValues("x-amzn-ErrorType").ShouldBe(["ResourceNotFoundException"]);
        (await JsonAsync(missing))["Message"]!.ToString().ShouldBe($"Function not found: {arn}");
    }

    [Fact]
    public async Task Refuses_a_payload_that_is_not_json()
    {
        var response = await InvokeAsync("worker", "{a");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Headers.GetValues("x-amzn-ErrorType").ShouldBe(["InvalidRequestContentException"]);
    }

    [Fact]
    public async Task Describes_and_lists_functions()
    {
        var all = await project.Client.GetFromJsonAsync<JsonNode>(new Uri("2015-03-31/functions/", UriKind.Relative));
        all!["Functions"]!.AsArray().Select(f => f!["FunctionName"]!.ToString()).ShouldBe(["bad-start", "short", "single", "unbuilt", "worker"]);

        var one = await project.Client.GetFromJsonAsync<JsonNode>(new Uri("2015-03-31/functions/worker", UriKind.Relative));
        one!["Configuration"]!["Timeout"]!.GetValue<int>().ShouldBe(20);
    }

    async Task<HttpResponseMessage> InvokeAsync(string function, string payload, params (string Name, string Value)[] headers)
    {
        var (name, query) = function.Split('?') is [var before, var after] ? (before, "?" + after) : (function, "");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"2015-03-31/functions/{Uri.EscapeDataString(name)}/invocations{query}") { Content = new StringContent(payload) };
        foreach (var (header, value) in headers) request.Headers.Add(header, value);
        return await project.Client.SendAsync(request);
    }

    static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();

    static async Task<JsonNode> JsonAsync(HttpResponseMessage response) => JsonNode.Parse(await TextAsync(response))!;
}
