using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.S3.Model;
using Amazon.SimpleSystemsManagement.Model;

namespace Tests.EndToEnd.Kill;

/// <summary>Killed in the middle of many writes at once: what was acknowledged is there, whole, and nothing is half there.</summary>
public sealed class KilledWhileWriting : IDisposable
{
    readonly string data = Directory.CreateTempSubdirectory("killed-").FullName;
    readonly ConcurrentDictionary<string, int> objects = new(), parameters = new(), messages = new();

    [Fact]
    public async Task Loses_no_object_parameter_or_message_that_was_acknowledged()
    {
        using (var first = await HostProcess.StartAsync(data))
        {
            var writers = Enumerable.Range(0, 3).SelectMany(w => new[] { PutObjectsAsync(first.Stack, w), PutParametersAsync(first.Stack, w), PublishAsync(first.Stack, w) }).ToArray();
            while (objects.Values.Sum() < 60 || parameters.Values.Sum() < 60 || messages.Count < 60) await Task.Delay(5);
            await first.KillAsync();
            await Task.WhenAll(writers);
        }

        using var second = await HostProcess.StartAsync(data);

        foreach (var (key, last) in objects) int.Parse((await second.Stack.TextAsync(key)).Split('\n')[0], null).ShouldBeInRange(last, last + 1);
        foreach (var (name, last) in parameters)
        {
            var kept = (await second.Stack.Parameters.GetParameterAsync(new GetParameterRequest { Name = name })).Parameter;
            int.Parse(kept.Value, null).ShouldBeInRange(last, last + 1);
            kept.Version.ShouldBe(int.Parse(kept.Value, null));
        }

        var mails = second.Stack.Mails("killed");
        foreach (var message in messages.Keys) mails.Count(m => m.Contains($"{message}.", StringComparison.Ordinal)).ShouldBe(1, message);
        Directory.EnumerateFiles(Path.Combine(data, "outbox")).ShouldAllBe(f => f.EndsWith(".eml", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    Task PutObjectsAsync(Stack stack, int writer) => RepeatAsync(async n =>
    {
        await stack.S3.PutObjectAsync(new PutObjectRequest { BucketName = Stack.Artifacts, Key = $"killed/{writer}", ContentBody = n + "\n" + new string('x', 100_000) });
        objects[$"killed/{writer}"] = n;
    });

    Task PutParametersAsync(Stack stack, int writer) => RepeatAsync(async n =>
    {
        await stack.Parameters.PutParameterAsync(new PutParameterRequest { Name = $"/killed/{writer}", Value = $"{n}", Type = "String", Overwrite = true });
        parameters[$"/killed/{writer}"] = n;
    });

    Task PublishAsync(Stack stack, int writer) => RepeatAsync(async n =>
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, stack.Url) { Content = new FormUrlEncodedContent([new("Action", "Publish"), new("TopicArn", "arn:aws:sns:us-east-1:000000000000:serverless-mlops-notifications"), new("Subject", "[killed] one"), new("Message", $"message {writer}-{n}.")]) };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/sns/aws4_request, Signature=0");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        messages[$"message {writer}-{n}"] = n;
    });

    static async Task RepeatAsync(Func<int, Task> write)
    {
        try
        {
            for (var n = 1; ; n++) await write(n);
        }
        catch (Exception e) when (e is HttpRequestException or AmazonServiceException or AmazonClientException or IOException)
        {
            // The kill came.
        }
    }
}
