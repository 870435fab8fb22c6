using System.Text.Json;
using Local.Algorithms.Container;

namespace Local.Algorithms.LinearLearner;

/// <summary>A trained model: a weight per feature and a bias, in the units of the data.</summary>
internal sealed record LinearModel(double[] Weights, double Bias)
{
    public const string FileName = "model_algo-1";

    private const string Format = "linear-learner-stand-in-1";

    public int Features => Weights.Length;

    /// <summary>Always the same order of additions, so that a row has one value wherever it is scored.</summary>
    public float Predict(ReadOnlySpan<float> row)
    {
        var sum = Bias;
        for (var i = 0; i < row.Length; i++)
            sum += Weights[i] * row[i];
        return (float)sum;
    }

    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        using var file = File.Create(Path.Combine(folder, FileName));
        JsonSerializer.Serialize(file, new LinearModelFile(Format, "regressor", Bias, Weights));
    }

    public static LinearModel Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var file = JsonSerializer.Deserialize<LinearModelFile>(File.ReadAllBytes(path));
            return file?.Format == Format
                ? new LinearModel(file.Weights, file.Bias)
                : throw new AlgorithmErrorException($"{path} is of the format {file?.Format}: train with this version of the local stand-in for Linear Learner.");
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            throw new AlgorithmErrorException($"{path} cannot be read: {e.Message} Put the {FileName} of a local training job there.");
        }
    }
}

/// <summary>The model as it is written; SageMaker's own file has another, undocumented form.</summary>
internal sealed record LinearModelFile(string Format, string PredictorType, double Bias, double[] Weights);
