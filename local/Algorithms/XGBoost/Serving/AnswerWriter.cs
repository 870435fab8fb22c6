using Local.Algorithms.Container;
using Local.Algorithms.Serving;
using Local.Algorithms.XGBoost.Native;

namespace Local.Algorithms.XGBoost.Serving;

/// <summary>Writes predictions as the container does, value for value and blank for blank.</summary>
internal sealed class AnswerWriter(AnswerFormat format, Selection? selection, bool batch)
{
    public ReadOnlySpan<byte> Head => format == AnswerFormat.Json ? "{\"predictions\": ["u8 : default;

    public ReadOnlySpan<byte> Tail => format switch
    {
        AnswerFormat.Json => "]}"u8,
        AnswerFormat.Csv when selection != null && batch => "\n"u8,
        _ => default,
    };

    /// <summary>Writes some rows; first tells whether they open the answer.</summary>
    public void Write(Predictions predictions, bool first, PooledText text)
    {
        for (var row = 0; row < predictions.Rows; row++)
        {
            if (row > 0 || !first)
                text.Append(Separator);
            Row(predictions.Values.Slice(row * predictions.Width, predictions.Width), text);
        }
    }

    public static void Number(float value, PooledText text) => text.Advance(PythonText.Write(value, text.Room(PythonText.LongestDouble)));

    /// <summary>Values with something between them, as in CSV and in Python's and JSON's lists.</summary>
    public static void Join(ReadOnlySpan<float> values, ReadOnlySpan<byte> between, PooledText text)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                text.Append(between);
            Number(values[i], text);
        }
    }

    private ReadOnlySpan<byte> Separator => format switch
    {
        AnswerFormat.Json => ", "u8,
        AnswerFormat.Csv when selection != null => "\n"u8,
        _ => default,
    };

    private void Row(ReadOnlySpan<float> values, PooledText text)
    {
        if (selection != null)
        {
            selection.Write(values, format == AnswerFormat.Csv, text);
            text.Append(format == AnswerFormat.JsonLines ? "\n"u8 : default);
        }
        else if (format == AnswerFormat.Csv)
        {
            Join(values, ","u8, text);
            text.Append("\n"u8);
        }
        else if (format == AnswerFormat.Json)
        {
            text.Append("{\"score\": "u8);
            ListOrNumber(values, text);
            text.Append("}"u8);
        }
        else
        {
            ListOrNumber(values, text);
            text.Append("\n"u8);
        }
    }

    private static void ListOrNumber(ReadOnlySpan<float> values, PooledText text)
    {
        if (values.Length == 1)
        {
            Number(values[0], text);
            return;
        }
        text.Append("["u8);
        Join(values, ", "u8, text);
        text.Append("]"u8);
    }
}
