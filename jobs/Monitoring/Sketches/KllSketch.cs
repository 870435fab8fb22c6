namespace Jobs.Monitoring.Sketches;

/// <summary>
/// A KLL quantile sketch (Karnin, Lang, Liberty 2016): ranks within <see cref="RankError"/>, in memory that hardly grows with the values. Sketches of parts merge into the sketch
/// of the whole; the same values in the same order and the same seed give the same sketch.
/// </summary>
public sealed class KllSketch
{
    public const int K = 2048;
    public const double C = 0.64;

    /// <summary>The share of values by which a rank is wrong at most, in 99 of 100 sketches; 0 up to <see cref="K"/> values.</summary>
    public const double RankError = 0.0025;

    /// <summary>How many values level 0 takes before they are sorted and halved, once there are more than <see cref="K"/>.</summary>
    internal const int Batch = 1024;

    /// <summary>From how many values on batches are thinned out instead of sorted: what that errs is lost in the sketch's own error then.</summary>
    internal const int Many = 1 << 15;

    // Smaller buffers would save a few KB and cost accuracy and speed.
    private const int LeastCapacity = 256;

    private readonly List<KllLevel> levels = [new(K)];
    private readonly KllLevel thinned = new(Batch);
    private readonly BatchSort sort = new();
    private ulong random;
    private int firstCapacity = K;

    public KllSketch(ulong seed) => random = (seed * 0x9E3779B97F4A7C15) | 1;

    /// <summary>How many values it stands for; compaction never loses any.</summary>
    public long Count { get; private set; }

    /// <summary>The kept values by level, sorted; one at level h stands for 2^h values.</summary>
    public IReadOnlyList<ReadOnlyMemory<double>> Levels
    {
        get
        {
            Settle();
            levels[0].Sort(sort);
            return [.. levels.Select(level => level.Memory)];
        }
    }

    /// <param name="values">Finite numbers.</param>
    public void Add(ReadOnlySpan<double> values)
    {
        Count += values.Length;
        while (!values.IsEmpty)
        {
            var room = Math.Min(firstCapacity - levels[0].Count, values.Length);
            levels[0].Append(values[..room]);
            values = values[room..];
            if (levels[0].Count >= firstCapacity)
                Compact();
        }
    }

    public void Merge(KllSketch other)
    {
        Settle();
        other.Settle();
        Reserve(other.levels.Count - 1);
        for (var h = 1; h < other.levels.Count; h++)
        {
            levels[h].Merge(other.levels[h].Memory.Span);
            Count += (long)other.levels[h].Count << h;
        }

        Compact();
        Add(other.levels[0].Memory.Span);
    }

    private void Reserve(int level)
    {
        while (levels.Count <= level)
            levels.Add(new(LeastCapacity));
        firstCapacity = levels.Count == 1 ? K : Batch;
    }

    private int Capacity(int level) => level == 0 ? firstCapacity : Math.Max(LeastCapacity, (int)Math.Ceiling(K * Math.Pow(C, levels.Count - 1 - level)));

    /// <summary>Halves every full level into the next one.</summary>
    private void Compact()
    {
        if (Count >= Many && levels[0].Count == Batch && levels.Count > Thinning.Level)
        {
            Thin();
            return;
        }

        for (var h = 0; h < levels.Count; h++)
        {
            if (levels[h].Count < Capacity(h) || levels[h].Count < 2)
                continue;
            Reserve(h + 1);
            if (h == 0)
                levels[0].Sort(sort);
            levels[h + 1].Merge(levels[h].Halve(Random));
        }
    }

    private void Thin()
    {
        thinned.Append(levels[0].Thin(Random));
        if (thinned.Count < Batch)
            return;
        Settle();
        Compact();
    }

    /// <summary>Puts what was thinned out and waits for more of it where it belongs.</summary>
    private void Settle()
    {
        if (thinned.Count == 0)
            return;
        thinned.Sort(sort);
        levels[Thinning.Level].Merge(thinned.Take());
    }

    // xorshift64*
    private ulong Random()
    {
        random ^= random >> 12;
        random ^= random << 25;
        random ^= random >> 27;
        return random * 0x2545F4914F6CDD1D;
    }
}
