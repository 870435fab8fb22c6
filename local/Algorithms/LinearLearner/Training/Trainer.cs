using Local.Algorithms.Channels;
using Local.Algorithms.Container;
using Local.Algorithms.LinearLearner.Hyperparameters;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>Trains candidates side by side, epoch by epoch, until none gains any more, and takes the best.</summary>
internal sealed class Trainer
{
    private const int SmallestMiniBatch = 16;
    private const int BatchesOfSmallData = 32;
    private const int Seed = 20_171_129;

    private readonly LinearSettings _settings;
    private readonly Table _train;
    private readonly Table? _validation;
    private readonly TrainingLog _log;
    private readonly Random _random = new(Seed);
    private readonly int _batchRows;
    private readonly Scaler _scaler;
    private readonly Decorrelation _coordinates;
    private readonly IReadOnlyList<Candidate> _candidates;

    /// <param name="train">Is shuffled in place.</param>
    public Trainer(LinearSettings settings, Table train, Table? validation, TrainingLog log)
    {
        (_settings, _train, _validation, _log) = (settings, train, validation, log);
        Shuffling.Shuffle(train, _random);
        _batchRows = BatchRows(settings, train.Rows);
        _scaler = Scaler.Of(train, settings);
        _coordinates = settings.NormalizeData && train.Columns <= Decorrelation.MostFeatures
            ? Decorrelation.Of(train, _scaler, settings.ScalerPoints)
            : Decorrelation.None(train.Columns);
        var shared = new Candidates(settings, train.Columns, _coordinates, RateSchedule.For(settings, settings.Epochs * Batches(train.Rows)));
        _candidates = [.. CandidateSettings.From(settings).Select(c => new Candidate(c, shared))];
    }

    /// <summary>By how much the losses' label is smaller than the data's.</summary>
    public double LabelScale => _scaler.LabelScale;

    public LinearModel Train()
    {
        for (var epoch = 0; epoch < _settings.Epochs && _candidates.Any(c => !c.Stopped); epoch++)
        {
            var started = _log.Now;
            Epoch();
            var last = epoch == _settings.Epochs - 1 || _candidates.All(c => c.Stopped);
            _log.Epoch(epoch, Leader(), _validation != null);
            _log.Progress(last ? 100 : 100.0 * (epoch + 1) / _settings.Epochs, _train.Rows, started);
        }
        var leader = Leader();
        var best = _settings.OwnPath || leader.Settings.L1 > 0 ? leader.Best : Minimum(leader.Settings.WeightDecay);
        return _scaler.Unscale(best.AsSpan(0, _train.Columns), best[^1]);
    }

    private double[] Minimum(double decay)
    {
        var minimum = new Minimum(_train, _scaler, _coordinates, Training.Minimum.Penalties(_train, _settings, _scaler, decay));
        return _settings.WeightDecay == null && _train.Columns <= Decorrelation.MostFeatures ? minimum.Solve(_settings.UseBias) : minimum.Find(_settings.UseBias);
    }

    private Candidate Leader() => _candidates.MinBy(c => c.BestLoss) is { BestLoss: < double.PositiveInfinity } best
        ? best
        : throw new ClientErrorException("Training diverged: every loss grew beyond all numbers. Lower learning_rate, or leave normalize_data and normalize_label on.");

    private void Epoch()
    {
        var order = new long[Batches(_train.Rows)];
        for (var i = 0; i < order.Length; i++)
            order[i] = i * (long)_batchRows;
        _random.Shuffle(order);
        var running = _candidates.Where(c => !c.Stopped).ToList();
        var groups = Math.Min(Environment.ProcessorCount, running.Count);
        Parallel.For(0, groups, group => Learn([.. running.Where((_, i) => i % groups == group)], order));
    }

    private void Learn(Candidate[] candidates, long[] order)
    {
        var batch = new Batch(_train.Columns, _batchRows);
        foreach (var first in order)
        {
            batch.Fill(_train, first, _scaler);
            foreach (var candidate in candidates)
                candidate.Learn(batch);
        }
        foreach (var candidate in candidates)
            candidate.Judge(Loss(candidate.EndEpoch(), batch));
    }

    // On the validation rows, else on a sample of those trained on.
    private double Loss(ReadOnlySpan<double> weights, Batch batch)
    {
        var table = _validation ?? _train;
        var rows = _validation?.Rows ?? Math.Min(_train.Rows, _settings.CalibrationSamples);
        double sum = 0;
        for (long first = 0; first < rows; first += batch.Count)
        {
            batch.Fill(table, first, _scaler);
            for (var row = 0; row < batch.Count && first + row < rows; row++)
                sum += _settings.Loss.At(Kernels.Dot(batch.Row(row), weights) + weights[^1] - batch.Label(row)).Value;
        }
        return sum / rows;
    }

    private long Batches(long rows) => (rows + _batchRows - 1) / _batchRows;

    // A small data set would have but a handful of steps an epoch by the default of 1,000 rows.
    private static int BatchRows(LinearSettings settings, long rows) =>
        (int)Math.Min(Math.Min(rows, settings.MiniBatch), Math.Max(rows / BatchesOfSmallData, SmallestMiniBatch));
}
