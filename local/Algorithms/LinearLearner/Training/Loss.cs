namespace Local.Algorithms.LinearLearner.Training;

/// <summary>What an error costs, and how the cost changes with the prediction; an error is prediction minus label.</summary>
internal abstract record Loss(string Name)
{
    public abstract (double Value, double Slope) At(double error);
}

/// <summary>The square: its minimum is the mean.</summary>
internal sealed record SquaredLoss() : Loss("squared_loss")
{
    public override (double Value, double Slope) At(double error) => (error * error, 2 * error);
}

/// <summary>The absolute value: its minimum is the median.</summary>
internal sealed record AbsoluteLoss() : Loss("absolute_loss")
{
    public override (double Value, double Slope) At(double error) => (Math.Abs(error), Math.Sign(error));
}

/// <summary>The square for small errors, the absolute value for large ones.</summary>
internal sealed record HuberLoss(double Delta) : Loss("huber_loss")
{
    public override (double Value, double Slope) At(double error) => Math.Abs(error) <= Delta
        ? (error * error / 2, error)
        : (Delta * (Math.Abs(error) - (Delta / 2)), Delta * Math.Sign(error));
}

/// <summary>Asymmetric absolute value: a share of Quantile of the labels comes to lie below the prediction.</summary>
internal sealed record QuantileLoss(double Quantile) : Loss("quantile_loss")
{
    public override (double Value, double Slope) At(double error) =>
        error > 0 ? ((1 - Quantile) * error, 1 - Quantile) : (-Quantile * error, error < 0 ? -Quantile : 0);
}

/// <summary>The square of what exceeds a tolerated error.</summary>
internal sealed record InsensitiveSquaredLoss(double Tolerated) : Loss("eps_insensitive_squared_loss")
{
    public override (double Value, double Slope) At(double error)
    {
        var excess = Math.Max(0, Math.Abs(error) - Tolerated);
        return (excess * excess, 2 * excess * Math.Sign(error));
    }
}

/// <summary>What exceeds a tolerated error.</summary>
internal sealed record InsensitiveAbsoluteLoss(double Tolerated) : Loss("eps_insensitive_absolute_loss")
{
    public override (double Value, double Slope) At(double error)
    {
        var excess = Math.Abs(error) - Tolerated;
        return excess > 0 ? (excess, Math.Sign(error)) : (0, 0);
    }
}
