using System.Globalization;
using System.Runtime.InteropServices;
using Local.Algorithms.Container;
using Local.Algorithms.Serving;

namespace Local.Algorithms.LinearLearner.Serving;

/// <summary>The serving side of SageMaker's built-in Linear Learner.</summary>
internal static class LinearServer
{
    private const int BadRequest = 400;

    public static async Task<int> RunAsync(ContainerFolder folder)
    {
        try
        {
            var model = LinearModel.Load(folder.Model);
            var server = new ServerSettings((int)Number("SAGEMAKER_BIND_TO_PORT", 8080), Number("MAX_CONTENT_LENGTH", 6_291_456), BadRequest);
            await InferenceServer.RunAsync(server, $"regressor with {model.Features} features", (body, length, contentType, accept) => Answer(model, body.AsMemory(0, length), contentType, accept));
            return 0;
        }
        catch (AlgorithmErrorException e)
        {
            await Console.Error.WriteLineAsync($"Unable to load model: {e.Message}");
            return 1;
        }
    }

    private static (string ContentType, IReadOnlyList<PooledText> Parts) Answer(LinearModel model, ReadOnlyMemory<byte> body, string? contentType, string? accept)
    {
        var answer = AnswerType.From(accept);
        var rows = RequestRows.Read(body, contentType, model.Features);
        var text = new PooledText((rows.Count / Math.Max(1, model.Features) * 40) + 64);
        Scores.Write(model, CollectionsMarshal.AsSpan(rows), answer, text);
        return (answer.ContentType, [text]);
    }

    private static long Number(string name, long otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
