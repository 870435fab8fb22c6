using System.Globalization;
using System.Text;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>The first training row with the fewest missing values, which shows people what a row looks like.</summary>
internal sealed class ExampleRow
{
    private int fewest = int.MaxValue;

    /// <summary>A value per feature in their order, missing ones null; null before the first row.</summary>
    public IReadOnlyList<string?>? Values { get; private set; }

    public void Offer(RawRow row)
    {
        if (fewest == 0 || Missing(row) is var missing && missing >= fewest)
            return;
        fewest = missing;
        Values = Texts(row);
    }

    private static int Missing(RawRow row)
    {
        var count = 0;
        foreach (var number in row.Numbers)
            count += double.IsNaN(number) ? 1 : 0;
        for (var i = 0; i < row.TextCount; i++)
            count += row.Text(i).IsEmpty ? 1 : 0;
        return count;
    }

    private static string?[] Texts(RawRow row)
    {
        var values = new string?[row.Numbers.Length + row.TextCount];
        for (var i = 0; i < row.Numbers.Length; i++)
            values[i] = double.IsNaN(row.Numbers[i]) ? null : row.Numbers[i].ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < row.TextCount; i++)
            values[row.Numbers.Length + i] = row.Text(i).IsEmpty ? null : Encoding.UTF8.GetString(row.Text(i));
        return values;
    }
}
