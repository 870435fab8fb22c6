using System.Text;
using Contracts;

namespace Jobs.Csv;

/// <summary>What a numeric column holds beside numbers, by what it looks like, with the first examples.</summary>
public sealed class ColumnValues(string name)
{
    private const int MostExamples = 3;

    /// <summary>All of them must be named in the model file.</summary>
    private const int MostMarkers = 8;

    private readonly Dictionary<Look, Likeness> looks = [];

    public string Name => name;

    /// <summary>All values but missing ones.</summary>
    public long Values { get; private set; }

    /// <summary>Those of them that are no numbers.</summary>
    public long Wrong { get; private set; }

    /// <summary>By the number of values, the most frequent look first.</summary>
    public IEnumerable<Likeness> Looks => looks.Values.OrderByDescending(look => look.Count);

    /// <summary>Whether it is a column of another kind rather than one with bad values.</summary>
    public bool IsMostlyWrong => Wrong * 2 > Values;

    public void Count() => Values++;

    public void Add(ReadOnlySpan<byte> text, string place)
    {
        Wrong++;
        var value = Encoding.UTF8.GetString(text);
        var look = Csv.Looks.Of(value);
        if (!looks.TryGetValue(look, out var likeness))
            looks[look] = likeness = new Likeness(look);
        likeness.Add(value, place, look == Look.Missing ? MostMarkers : MostExamples);
    }
}

/// <summary>Values of one look.</summary>
public sealed class Likeness(Look look)
{
    private readonly List<(string Text, string Place)> examples = [];

    public Look Look => look;

    public long Count { get; private set; }

    /// <summary>The first different values, with the line where each was met.</summary>
    public IReadOnlyList<(string Text, string Place)> Examples => examples;

    public void Add(string text, string place, int most)
    {
        Count++;
        if (examples.Count < most && !examples.Exists(example => example.Text == text))
            examples.Add((text, place));
    }

    public string Told => string.Join(", ", examples.Take(3).Select(example => $"{Shown.Text(example.Text, 30)} (line {example.Place})"));
}
