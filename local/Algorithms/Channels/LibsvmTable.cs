using Local.Algorithms.Container;

namespace Local.Algorithms.Channels;

/// <summary>Reads libsvm files: `label[:weight] index:value ...`, indices as they stand.</summary>
internal static class LibsvmTable
{
    public static SparseTable Read(IReadOnlyList<string> files)
    {
        var starts = new List<nuint> { 0 };
        var indices = new List<uint>();
        var values = new List<float>();
        var labels = new List<float>();
        var weights = new List<float>();
        foreach (var file in files)
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                var tokens = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                var head = tokens[0].Split(':');
                var place = $"{Path.GetFileName(file)} line {number}";
                labels.Add(Number(head[0], place));
                if (head.Length > 1)
                    weights.Add(Number(head[1], place));
                foreach (var (index, value) in tokens.Skip(1).Select(t => Pair(t, place)))
                {
                    indices.Add(index);
                    values.Add(value);
                }
                starts.Add((nuint)values.Count);
            }
        }
        if (weights.Count > 0 && weights.Count != labels.Count)
            throw Invalid("some labels have a weight and some have none");
        return new SparseTable([.. starts], [.. indices], [.. values], [.. labels], weights.Count > 0 ? [.. weights] : null);
    }

    /// <summary>Reads one `index:value`, or null when the token is none.</summary>
    public static (uint Index, float Value)? TryPair(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && uint.TryParse(token.AsSpan(0, colon), out var index) && TryNumber(token[(colon + 1)..], out var value)
            ? (index, value)
            : null;
    }

    private static (uint Index, float Value) Pair(string token, string place) =>
        TryPair(token) ?? throw Invalid($"{place}: '{token}' is not index:value");

    private static float Number(string text, string place) =>
        TryNumber(text, out var value) ? value : throw Invalid($"{place}: '{text}' is not a number");

    private static bool TryNumber(string text, out float value) =>
        NumberReader.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out value) && text.Length > 0;

    private static ClientErrorException Invalid(string reason) => new($"Failed to load libsvm data with exception:\n{reason}");
}
