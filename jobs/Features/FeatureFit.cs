using System.Text;
using Contracts.Configuration;

namespace Jobs.Features;

/// <summary>Learns a feature schema from training rows: exact medians, and the most frequent categories.</summary>
public sealed class FeatureFit
{
    /// <summary>Categories beyond the most frequent ones get no column: they encode as all zeros, as unseen ones do.</summary>
    public const int MostCategories = 200;

    private readonly FeatureColumns columns;
    private readonly List<double>[] numbers;
    private readonly Dictionary<byte[], int>[] counts;
    private readonly int[] missing;

    public FeatureFit(FeatureColumns columns)
    {
        this.columns = columns;
        numbers = [.. columns.Numeric.Select(_ => new List<double>())];
        counts = [.. columns.Categorical.Select(_ => new Dictionary<byte[], int>(Utf8Comparer.Instance))];
        missing = new int[numbers.Length + counts.Length];
    }

    public void Add(RawRow row)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (double.IsNaN(row.Numbers[i]))
                missing[i]++;
            else
                numbers[i].Add(row.Numbers[i]);
        }

        for (var i = 0; i < counts.Length; i++)
        {
            if (row.Text(i).IsEmpty)
                missing[numbers.Length + i]++;
            else
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts[i].GetAlternateLookup<ReadOnlySpan<byte>>(), row.Text(i), out _)++;
        }
    }

    /// <summary>The first column that has no value in any training row, if there is one: nothing can be learned from it.</summary>
    public string? EmptyColumn()
    {
        string[] names = [.. columns.Numeric, .. columns.Categorical];
        int[] seen = [.. numbers.Select(values => values.Count), .. counts.Select(categories => categories.Count)];
        var empty = Array.IndexOf(seen, 0);
        return empty < 0 ? null : names[empty];
    }

    public FeatureSchema Complete(string target)
    {
        Feature[] features = [.. columns.Numeric.Select(Numeric), .. columns.Categorical.Select(Categorical)];
        return new(target, features, [.. features.SelectMany(feature => feature.EncodedAs(MissingNumbers.Median))]);
    }

    private Feature Numeric(string name, int index)
    {
        var values = numbers[index];
        values.Sort();
        var hasGaps = missing[index] > 0;
        return new() { Name = name, Type = FeatureType.Numeric, Imputation = Median(values), Missing = hasGaps, Indicator = hasGaps, Min = values[0], Max = values[^1] };
    }

    private Feature Categorical(string name, int index)
    {
        var frequent = counts[index].Select(pair => (Name: Encoding.UTF8.GetString(pair.Key), Count: pair.Value))
            .OrderByDescending(category => category.Count).ThenBy(category => category.Name, StringComparer.Ordinal).Take(MostCategories);
        return new()
        {
            Name = name,
            Type = FeatureType.Categorical,
            Categories = [.. frequent.Select(category => category.Name).Order(StringComparer.Ordinal)],
            Missing = missing[numbers.Length + index] > 0,
        };
    }

    private static double Median(List<double> values)
    {
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
