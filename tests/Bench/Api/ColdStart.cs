using System.Diagnostics;

namespace Bench.Api;

/// <summary>When, in milliseconds after its start, a process first asked for work and first answered.</summary>
public sealed record FirstResponse(double Ready, double Answered);

/// <summary>Starts a function's program as Lambda does, gives it one request, and ends it.</summary>
public sealed class ColdStart(string file, IReadOnlyList<string> arguments, ServingStack stack)
{
    const string Request = """
        {"resource": "/models", "path": "/models", "httpMethod": "GET", "headers": {"accept": "application/json"}, "multiValueHeaders": {"accept": ["application/json"]},
         "queryStringParameters": null, "multiValueQueryStringParameters": null, "pathParameters": null, "stageVariables": null,
         "requestContext": {"resourcePath": "/models", "httpMethod": "GET", "stage": "v1", "requestId": "bench"}, "body": null, "isBase64Encoded": false}
        """;

    public async Task<FirstResponse> RunAsync(RuntimeStub runtime)
    {
        var environment = runtime.Expect(Request);
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in Variables(environment.Address)) start.Environment[name] = value;
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var ended = await Task.WhenAny(environment.Answered, process.WaitForExitAsync());
        if (ended != environment.Answered) throw new BenchException($"{file} ended before it answered: {await output} {await errors}");
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        var answer = await environment.Answered;
        if (!answer.Body.Contains(ServingStack.Model, StringComparison.Ordinal)) throw new BenchException($"{file} answered something else than the models in service: {answer.Body}");
        return new FirstResponse(Stopwatch.GetElapsedTime(started, await environment.Asked).TotalMilliseconds, Stopwatch.GetElapsedTime(started, answer.At).TotalMilliseconds);
    }

    Dictionary<string, string> Variables(string runtimeApi) => new()
    {
        ["PATH"] = Environment.GetEnvironmentVariable("PATH")!,
        ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        ["AWS_LAMBDA_RUNTIME_API"] = runtimeApi,
        ["AWS_LAMBDA_FUNCTION_NAME"] = "ListModels",
        ["AWS_REGION"] = "us-east-1",
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_ACCESS_KEY_ID"] = "bench",
        ["AWS_SECRET_ACCESS_KEY"] = "bench",
        ["AWS_ENDPOINT_URL"] = stack.Url,
        ["ANNOTATIONS_HANDLER"] = "ListModels",
        ["_HANDLER"] = "Predict",
        ["ARTIFACTS_BUCKET"] = stack.Outputs["ArtifactsBucketName"],
        ["PARAMETER_PREFIX"] = "/serverless-mlops/models",
        ["ENDPOINT_DEADLINE_SECONDS"] = "5",
    };
}
