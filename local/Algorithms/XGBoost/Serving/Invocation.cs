using System.Buffers;
using Local.Algorithms.Serving;
using Local.Algorithms.XGBoost.Native;

namespace Local.Algorithms.XGBoost.Serving;

/// <summary>Answers the body of one request: read, predict, write, part by part on all processors when it is large.</summary>
internal sealed class Invocation(Ensemble model, ServingSettings settings)
{
    public (string ContentType, IReadOnlyList<PooledText> Parts) Answer(byte[] body, int length, string? contentType, string? accept)
    {
        var rows = RequestRows.Parse(body, length, contentType, model.Features);
        if (rows.Layout.Columns > model.Features)
            throw new RequestException(400,
                $"Unable to evaluate payload provided: {rows.Layout.Columns} columns. Number of columns does not match number of features in booster ({model.Features}).");
        var accepted = Accepted.From(accept, settings);
        var writer = new AnswerWriter(accepted.Format, Selection.For(settings.Selected, model), settings.Batch);
        var parts = rows.Cut();
        var texts = new PooledText[parts.Count];
        if (parts.Count == 1)
            texts[0] = Part(parts[0], writer, true, true);
        else
            RunAll(parts.Count, i => texts[i] = Part(parts[i], writer, i == 0, i == parts.Count - 1));
        return (accepted.ContentType, texts);
    }

    private unsafe PooledText Part(RequestRows rows, AnswerWriter writer, bool first, bool last)
    {
        var count = rows.Count;
        var buffer = ArrayPool<float>.Shared.Rent(count * rows.Layout.Stride);
        try
        {
            fixed (float* pointer = buffer)
            {
                rows.ReadInto(pointer);
                var text = new PooledText((count * 24) + 64);
                text.Append(first ? writer.Head : default);
                writer.Write(Predict(pointer, count, rows.Layout.Stride), first, text);
                text.Append(last ? writer.Tail : default);
                return text;
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(buffer);
        }
    }

    private unsafe Predictions Predict(float* rows, int count, int columns)
    {
        try
        {
            return model.Predict(rows, count, columns);
        }
        catch (XGBoostException e)
        {
            throw new RequestException(400, $"Unable to evaluate payload provided: {e.Message}");
        }
    }

    private static void RunAll(int count, Action<int> part)
    {
        try
        {
            Parallel.For(0, count, part);
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<RequestException>().FirstOrDefault() is { } first)
        {
            throw new RequestException(first.Status, first.Message);
        }
    }
}
