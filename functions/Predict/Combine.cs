namespace Predict;

/// <summary>Makes one answer of the algorithms' answers, row by row.</summary>
public static class Combine
{
    /// <summary>Null when the strategy is not built and there is more than one answer to combine.</summary>
    public static float[]? By(string strategy, IReadOnlyList<float[]> answers)
    {
        if (answers.Count == 1) return answers[0];
        if (Rule(strategy) is not { } rule) return null;
        return [.. Enumerable.Range(0, answers[0].Length).Select(row => rule([.. answers.Select(answer => answer[row])]))];
    }

    private static Func<float[], float>? Rule(string strategy) => strategy switch
    {
        "max" => row => row.Max(),
        "min" => row => row.Min(),
        "mean" => row => (float)row.Average(value => (double)value),
        "median" => Median,
        _ => null,
    };

    private static float Median(float[] row)
    {
        Array.Sort(row);
        var middle = row.Length / 2;
        return row.Length % 2 == 1 ? row[middle] : (float)(((double)row[middle - 1] + row[middle]) / 2);
    }
}
