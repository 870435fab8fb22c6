using System.Numerics;

namespace Jobs.Monitoring.Sketches;

/// <summary>HyperLogLog: how many different values there were, within a standard error of 0.81 %, in 16 KB.</summary>
public sealed class DistinctCount
{
    public const double StandardError = 0.0081;

    private const int Bits = 14;

    private readonly byte[] registers = new byte[1 << Bits];

    public void Add(ulong hash)
    {
        var register = hash >> (64 - Bits);
        var rank = (byte)(BitOperations.LeadingZeroCount((hash << Bits) | (1UL << (Bits - 1))) + 1);
        registers[register] = Math.Max(registers[register], rank);
    }

    public void Merge(DistinctCount other)
    {
        for (var i = 0; i < registers.Length; i++)
            registers[i] = Math.Max(registers[i], other.registers[i]);
    }

    public double Estimate()
    {
        double m = registers.Length;
        var estimate = 0.7213 / (1 + (1.079 / m)) * m * m / registers.Sum(rank => Math.ScaleB(1, -rank));
        var empty = registers.Count(rank => rank == 0);
        return estimate <= 2.5 * m && empty > 0 ? m * Math.Log(m / empty) : estimate;
    }
}
