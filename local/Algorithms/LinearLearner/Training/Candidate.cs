using Local.Algorithms.LinearLearner.Hyperparameters;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>One of the models that are trained side by side: it learns batch by batch and keeps its best epoch.</summary>
internal sealed class Candidate
{
    private readonly CandidateSettings _settings;
    private readonly Candidates _shared;
    private readonly Optimizer _optimizer;
    private readonly double[] _coordinates; // the bias last, here and below
    private readonly double[] _slopes; // of the loss, by coordinate
    private readonly double[] _unshown; // of the start: what no row shows, and training leaves as it is
    private readonly double[] _weights;
    private readonly double[] _gradient;
    private readonly double[] _average;
    private long _steps;
    private long _stepsOfEpoch;
    private long _rowsOfEpoch;
    private double _lossOfEpoch;
    private int _epochsWithoutGain;

    public Candidate(CandidateSettings settings, Candidates shared)
    {
        (_settings, _shared) = (settings, shared);
        var parameters = shared.Features + 1;
        _weights = Start(shared.Settings, shared.Features, new Random(settings.Seed));
        _coordinates = [.. shared.Coordinates.Coordinates(_weights.AsSpan(0, shared.Features)), _weights[^1]];
        _slopes = new double[_coordinates.Length];
        _optimizer = Optimizer.For(shared.Settings, _coordinates.Length);
        _unshown = new double[shared.Features];
        KeepUnshown();
        _gradient = new double[parameters];
        _average = new double[parameters];
        Best = new double[parameters];
    }

    public CandidateSettings Settings => _settings;

    public bool Stopped { get; private set; }

    /// <summary>The weights after the best epoch, the bias last.</summary>
    public double[] Best { get; }

    public double BestLoss { get; private set; } = double.PositiveInfinity;

    /// <summary>The mean loss over the last epoch, while it learned.</summary>
    public double TrainLoss { get; private set; }

    /// <summary>The loss after the last epoch, on the rows by which candidates are compared.</summary>
    public double SelectionLoss { get; private set; }

    public void Learn(Batch batch)
    {
        Array.Clear(_gradient);
        var weights = _weights.AsSpan(0, _shared.Features);
        var gradient = _gradient.AsSpan(0, _shared.Features);
        for (var row = 0; row < batch.Count; row++)
        {
            var (value, slope) = _shared.Settings.Loss.At(Kernels.Dot(batch.Row(row), weights) + _weights[^1] - batch.Label(row));
            _lossOfEpoch += value;
            Kernels.Add(gradient, slope / batch.Count, batch.Row(row));
            _gradient[^1] += slope / batch.Count;
        }
        _rowsOfEpoch += batch.Count;
        Penalise(gradient);
        Step();
    }

    /// <summary>The mean of the epoch's steps is what the epoch has learned: it has far less noise than the last step.</summary>
    public ReadOnlySpan<double> EndEpoch()
    {
        for (var i = 0; i < _average.Length; i++)
            _average[i] /= _stepsOfEpoch;
        TrainLoss = _lossOfEpoch / _rowsOfEpoch;
        return _average;
    }

    public void Judge(double loss)
    {
        SelectionLoss = loss;
        var gained = loss < BestLoss * (1 - _shared.Settings.Tolerance) || (double.IsPositiveInfinity(BestLoss) && double.IsFinite(loss));
        _epochsWithoutGain = gained ? 0 : _epochsWithoutGain + 1;
        Stopped = _epochsWithoutGain >= _shared.Settings.Patience || !double.IsFinite(loss);
        if (loss < BestLoss)
        {
            BestLoss = loss;
            _average.CopyTo(Best, 0);
        }
        Array.Clear(_average);
        (_stepsOfEpoch, _rowsOfEpoch, _lossOfEpoch) = (0, 0, 0);
    }

    private void Penalise(Span<double> gradient)
    {
        if (_settings is { L1: 0, WeightDecay: 0 })
            return;
        for (var i = 0; i < gradient.Length; i++)
            gradient[i] += (_settings.WeightDecay * _weights[i]) + (_settings.L1 * Math.Sign(_weights[i]));
        _gradient[^1] += _settings.WeightDecay * _shared.Settings.BiasDecayFactor * _weights[^1];
    }

    private void Step()
    {
        _shared.Coordinates.ToCoordinates(_gradient.AsSpan(0, _shared.Features), _slopes.AsSpan(0, _shared.Coordinates.Count));
        _slopes[^1] = _shared.Settings.UseBias ? _gradient[^1] : 0;
        _optimizer.Step(_coordinates, _slopes, _shared.Schedule.At(_steps++, _settings.LearningRate));
        TakeWeights();
        Kernels.Add(_average, 1, _weights);
        _stepsOfEpoch++;
    }

    private void TakeWeights()
    {
        _shared.Coordinates.ToWeights(_coordinates.AsSpan(0, _shared.Coordinates.Count), _weights.AsSpan(0, _shared.Features));
        Kernels.Add(_weights.AsSpan(0, _shared.Features), 1, _unshown);
        _weights[^1] = _coordinates[^1];
    }

    // By default such weights are 0, the least of all that training could have started with.
    private void KeepUnshown()
    {
        var start = _weights.ToArray();
        TakeWeights();
        for (var i = 0; _shared.Settings.GivenStart && i < _unshown.Length; i++)
            _unshown[i] = start[i] - _weights[i];
        TakeWeights();
    }

    private static double[] Start(LinearSettings settings, int features, Random random)
    {
        var weights = new double[features + 1];
        for (var i = 0; i < features; i++)
            weights[i] = settings.NormalInit ? settings.InitSigma * Normal(random) : settings.InitScale * ((2 * random.NextDouble()) - 1);
        weights[features] = settings.UseBias ? settings.InitBias : 0;
        return weights;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

/// <summary>What all candidates of a training share.</summary>
internal sealed record Candidates(LinearSettings Settings, int Features, Decorrelation Coordinates, RateSchedule Schedule);
