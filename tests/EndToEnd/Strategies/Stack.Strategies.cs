using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Amazon.SimpleSystemsManagement.Model;
using Local.Host.Lambda;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.EndToEnd;

/// <summary>What the tests of strategies ask of a stack: a function besides the template's, and a model that names it.</summary>
public sealed partial class Stack
{
    /// <summary>Adds a function that is a script, and gives its ARN.</summary>
    public string Declare(string function, string script)
    {
        var project = Path.Combine(folder, "functions", function);
        var program = Path.Combine(Directory.CreateDirectory(Path.Combine(project, "bin", "Release", "net10.0")).FullName, function);
        File.Copy(script, program);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var arn = Local.Host.Settings.Arn("lambda", $"function:{function}");
        app!.Services.GetRequiredService<Functions>().Declare(new FunctionConfiguration(function, arn, project, function) { TimeoutSeconds = 20 });
        return arn;
    }

    public string LogOf(string function)
    {
        using var stream = new FileStream(Path.Combine(folder, "logs", "lambda", function + ".log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new StreamReader(stream).ReadToEnd();
    }

    /// <summary>Announces what serves one model under another name, with another strategy.</summary>
    public async Task AnnounceAsync(string model, string asModel, string strategy)
    {
        var announced = JsonNode.Parse((await Parameters.GetParameterAsync(new GetParameterRequest { Name = Parameter(model) })).Parameter.Value)!;
        (announced["model"], announced["strategy"]) = (asModel, strategy);
        await Parameters.PutParameterAsync(new PutParameterRequest { Name = Parameter(asModel), Type = "String", Value = announced.ToJsonString(), Overwrite = true });
        await S3.PutObjectAsync(new PutObjectRequest { BucketName = Artifacts, Key = $"{asModel}/in-service.json", ContentBody = announced.ToJsonString() });
    }

    public async Task WithdrawAsync(string model)
    {
        await Parameters.DeleteParameterAsync(new DeleteParameterRequest { Name = Parameter(model) });
        await S3.DeleteObjectAsync(Artifacts, $"{model}/in-service.json");
    }

    static string Parameter(string model) => $"/serverless-mlops/models/{model}";
}
