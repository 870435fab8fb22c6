using System.Buffers.Text;
using System.Text;

namespace Bench.Monitoring;

/// <summary>A CSV of a target, fifteen columns of numbers and four of texts, the same for the same seed.</summary>
public static class WideTable
{
    public const int Numbers = 15;
    public const int Texts = 4;

    static readonly int[] Categories = [3, 7, 30, 200];

    public static void Write(string path, int rows, int seed)
    {
        var random = new Random(seed);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        file.Write(Encoding.ASCII.GetBytes($"target,{string.Join(',', Enumerable.Range(0, Numbers).Select(i => $"n{i:00}"))},{string.Join(',', Enumerable.Range(0, Texts).Select(i => $"c{i}"))}\n"));
        Span<byte> text = stackalloc byte[32];
        for (var row = 0; row < rows; row++)
        {
            Number(file, text, random.NextDouble() * 30_000, 2);
            for (var i = 0; i < Numbers; i++)
            {
                file.WriteByte((byte)',');
                Number(file, text, Value(random, i % 5), (i % 5) switch { 1 => 1, 2 => 4, 3 => 6, _ => 0 });
            }

            for (var i = 0; i < Texts; i++) file.Write(Encoding.ASCII.GetBytes($",value {(int)(random.NextDouble() * random.NextDouble() * Categories[i])}"));
            file.WriteByte((byte)'\n');
        }
    }

    static double Value(Random random, int kind) => kind switch
    {
        0 => 1990 + random.Next(34),
        1 => -20_000 * Math.Log((1 - random.NextDouble()) * (1 - random.NextDouble())),
        2 => 50 + (10 * Normal(random)),
        3 => Normal(random),
        _ => random.Next(150_000),
    };

    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    static void Number(FileStream file, Span<byte> text, double value, int decimals)
    {
        Utf8Formatter.TryFormat(value, text, out var length, new('F', (byte)decimals));
        file.Write(text[..length]);
    }
}
