using Local.Algorithms.Channels;
using Local.Algorithms.Serving;

namespace Local.Algorithms.XGBoost.Serving;

/// <summary>Parses libsvm request rows; what a row does not name is missing, tokens without a colon are passed over.</summary>
internal static unsafe class LibsvmRows
{
    public static void Parse(string text, int features, float* target)
    {
        long offset = 0;
        foreach (var line in text.Split('\n'))
        {
            new Span<float>(target, features).Fill(float.NaN);
            foreach (var token in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(t => t.Contains(':', StringComparison.Ordinal)))
            {
                var (index, value) = LibsvmTable.TryPair(token) ?? throw new CsvException(offset, $"'{token}' is not index:value");
                if (index >= features)
                    throw new RequestException(400, $"Unable to evaluate payload provided: feature index {index} does not fit the {features} features of the model.");
                target[index] = value;
            }
            target += features;
            offset += line.Length + 1;
        }
    }
}
