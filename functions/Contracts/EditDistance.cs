namespace Contracts;

/// <summary>How many insertions, deletions, replacements and swaps of neighbours lead from one word to another.</summary>
public static class EditDistance
{
    public static int Between(string from, string to)
    {
        var steps = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++) steps[i, 0] = i;
        for (var j = 0; j <= to.Length; j++) steps[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
            for (var j = 1; j <= to.Length; j++)
                steps[i, j] = Cheapest(steps, from, to, i, j);

        return steps[from.Length, to.Length];
    }

    private static int Cheapest(int[,] steps, string from, string to, int i, int j)
    {
        var replaced = steps[i - 1, j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]);
        return swapped ? Math.Min(best, steps[i - 2, j - 2] + 1) : best;
    }

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
