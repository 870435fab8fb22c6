namespace Local.Samples;

/// <summary>SplitMix64: whole numbers and plain arithmetic only, so that every machine draws the same.</summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>0 inclusive to 1 exclusive.</summary>
    public double NextDouble() => (NextBits() >> 11) / (double)(1UL << 53);

    public int Next(int below) => (int)(NextDouble() * below);

    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>Near enough to a standard normal: twelve uniforms, because the libraries of machines differ in logarithms and cosines.</summary>
    public double NextNormal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += NextDouble();
        return sum;
    }

    private ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        var bits = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
