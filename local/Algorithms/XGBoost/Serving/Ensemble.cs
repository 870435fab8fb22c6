using System.Globalization;
using System.Text.Json;
using Local.Algorithms.Container;
using Local.Algorithms.XGBoost.Native;

namespace Local.Algorithms.XGBoost.Serving;

/// <summary>The models of one archive: usually one; several are averaged, or vote when they predict classes.</summary>
internal sealed unsafe class Ensemble : IDisposable
{
    private readonly IReadOnlyList<Booster> _models;
    private readonly bool _linear;
    private readonly Lock _oneAtATime = new();

    private Ensemble(IReadOnlyList<Booster> models)
    {
        _models = models;
        Features = models[0].Features;
        using var configuration = JsonDocument.Parse(models[0].Configuration());
        var learner = configuration.RootElement.GetProperty("learner");
        Objective = learner.GetProperty("objective").GetProperty("name").GetString()!;
        Classes = int.Parse(learner.GetProperty("learner_model_param").GetProperty("num_class").GetString()!, CultureInfo.InvariantCulture);
        _linear = learner.GetProperty("gradient_booster").GetProperty("name").GetString() == "gblinear";
    }

    public int Features { get; }

    public string Objective { get; }

    public int Classes { get; }

    public static Ensemble Load(string folder, bool all)
    {
        var files = Directory.Exists(folder)
            ? Directory.GetFiles(folder).Where(f => Path.GetFileName(f)[0] != '.').Order(StringComparer.Ordinal).ToArray()
            : [];
        if (files.Length == 0)
            throw new AlgorithmErrorException($"No model file in {folder}: put the xgboost-model of a training job there.");
        var ensemble = new Ensemble([.. files.Take(all ? files.Length : 1).Select(Load)]);
        ensemble.PredictMissing();
        return ensemble;
    }

    /// <summary>Predicts rows; the values are good until this thread's next prediction.</summary>
    public Predictions Predict(float* rows, int count, int columns)
    {
        if (_linear)
            return PredictLinear(rows, count, columns);
        if (_models.Count == 1)
            return _models[0].Predict(rows, count, columns);
        var all = new float[_models.Count][];
        var width = 1;
        for (var i = 0; i < all.Length; i++)
        {
            var one = _models[i].Predict(rows, count, columns);
            all[i] = one.Values.ToArray();
            width = one.Width;
        }
        return new Predictions(Combine(all), count, width);
    }

    public void Dispose()
    {
        foreach (var model in _models)
            model.Dispose();
    }

    private static Booster Load(string file)
    {
        try
        {
            var booster = Booster.Load(file);
            booster.Set("nthread", "1"); // requests, and the parts of large ones, are what runs in parallel
            return booster;
        }
        catch (XGBoostException e)
        {
            throw new AlgorithmErrorException($"Model {file} cannot be loaded:\n{e.Message}");
        }
    }

    // The library settles its configuration in the first call, which therefore must not meet a second one.
    private void PredictMissing()
    {
        var row = new float[Math.Max(1, Features)];
        Array.Fill(row, float.NaN);
        fixed (float* pointer = row)
            Predict(pointer, 1, Features);
    }

    private Predictions PredictLinear(float* rows, int count, int columns)
    {
        lock (_oneAtATime)
        {
            using var matrix = DataMatrix.Unlabelled(rows, count, columns);
            var all = new float[_models.Count][];
            var width = 1;
            for (var i = 0; i < all.Length; i++)
            {
                var one = _models[i].Predict(matrix);
                all[i] = one.Values.ToArray();
                width = one.Width;
            }
            return new Predictions(Combine(all), count, width);
        }
    }

    private float[] Combine(float[][] all)
    {
        var votes = Objective is "multi:softmax" or "binary:hinge";
        var combined = new float[all[0].Length];
        for (var i = 0; i < combined.Length; i++)
            combined[i] = votes ? Vote(all.Select(p => p[i])) : Mean(all, i);
        return combined;
    }

    private static float Mean(float[][] all, int at)
    {
        float sum = 0;
        foreach (var predictions in all)
            sum += predictions[at];
        return sum / all.Length;
    }

    private static float Vote(IEnumerable<float> votes) => votes.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
}
