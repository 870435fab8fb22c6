using Local.Algorithms.Channels;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>How well a model predicts rows: the objective on the scale it was trained on, the others in the label's own unit.</summary>
internal sealed record Quality(double Objective, double MeanSquare, double MeanAbsolute)
{
    public static unsafe Quality Of(LinearModel model, Table table, Loss loss, double labelScale)
    {
        double objective = 0, squares = 0, absolutes = 0;
        for (long row = 0; row < table.Rows; row++)
        {
            double predicted = model.Predict(new ReadOnlySpan<float>(table.Features.Pointer + (row * table.Columns), table.Columns));
            var error = predicted - table.Labels.Pointer[row];
            objective += loss.At(error / labelScale).Value;
            squares += error * error;
            absolutes += Math.Abs(error);
        }
        return new Quality(objective / table.Rows, squares / table.Rows, absolutes / table.Rows);
    }
}
