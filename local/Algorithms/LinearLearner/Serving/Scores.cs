using Local.Algorithms.Container;
using Local.Algorithms.Serving;

namespace Local.Algorithms.LinearLearner.Serving;

/// <summary>Writes a score per row, each a float32 as Python shows it.</summary>
internal static class Scores
{
    public static void Write(LinearModel model, ReadOnlySpan<float> rows, AnswerType answer, PooledText text)
    {
        var lines = answer == AnswerType.JsonLines;
        text.Append(lines ? default : "{\"predictions\": ["u8);
        for (var at = 0; at < rows.Length; at += model.Features)
        {
            text.Append(lines || at == 0 ? default : ", "u8);
            text.Append("{\"score\": "u8);
            text.Advance(PythonText.Write(Finite(model.Predict(rows.Slice(at, model.Features))), text.Room(PythonText.LongestDouble)));
            text.Append(lines ? "}\n"u8 : "}"u8);
        }
        text.Append(lines ? default : "]}"u8);
    }

    private static float Finite(float score) =>
        float.IsFinite(score) ? score : throw new RequestException(400, "A row's score is beyond all float32 numbers: its features are too large.");
}
