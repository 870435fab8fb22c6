using Local.Algorithms.LinearLearner.Hyperparameters;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>Moves parameters against a gradient; the last parameter is the bias, with a rate of its own.</summary>
internal abstract class Optimizer(double biasRateFactor)
{
    public static Optimizer For(LinearSettings settings, int parameters) => settings.Optimizer switch
    {
        "sgd" => new GradientDescent(settings.BiasRateFactor, settings.Momentum, parameters),
        "rmsprop" => new RootMeanSquare(settings.BiasRateFactor, parameters),
        _ => new Adam(settings.BiasRateFactor, settings.Beta1, settings.Beta2, parameters),
    };

    public abstract void Step(Span<double> parameters, ReadOnlySpan<double> gradient, double rate);

    protected double Rate(int parameter, int count, double rate) => parameter == count - 1 ? rate * biasRateFactor : rate;
}

/// <summary>Steps as long as the mean gradient, measured by its own spread.</summary>
internal sealed class Adam(double biasRateFactor, double beta1, double beta2, int parameters) : Optimizer(biasRateFactor)
{
    private readonly double[] _means = new double[parameters];
    private readonly double[] _squares = new double[parameters];
    private int _steps;

    public override void Step(Span<double> parameters, ReadOnlySpan<double> gradient, double rate)
    {
        _steps++;
        var (first, second) = (1 - Math.Pow(beta1, _steps), 1 - Math.Pow(beta2, _steps));
        for (var i = 0; i < parameters.Length; i++)
        {
            _means[i] = (beta1 * _means[i]) + ((1 - beta1) * gradient[i]);
            _squares[i] = (beta2 * _squares[i]) + ((1 - beta2) * gradient[i] * gradient[i]);
            parameters[i] -= Rate(i, parameters.Length, rate) * (_means[i] / first) / (Math.Sqrt(_squares[i] / second) + 1e-8);
        }
    }
}

/// <summary>Adam without its mean.</summary>
internal sealed class RootMeanSquare(double biasRateFactor, int parameters) : Optimizer(biasRateFactor)
{
    private const double Memory = 0.9;

    private readonly double[] _squares = new double[parameters];

    public override void Step(Span<double> parameters, ReadOnlySpan<double> gradient, double rate)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            _squares[i] = (Memory * _squares[i]) + ((1 - Memory) * gradient[i] * gradient[i]);
            parameters[i] -= Rate(i, parameters.Length, rate) * gradient[i] / (Math.Sqrt(_squares[i]) + 1e-8);
        }
    }
}

/// <summary>Plain steps, with momentum if asked for.</summary>
internal sealed class GradientDescent(double biasRateFactor, double momentum, int parameters) : Optimizer(biasRateFactor)
{
    private readonly double[] _moves = new double[parameters];

    public override void Step(Span<double> parameters, ReadOnlySpan<double> gradient, double rate)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            _moves[i] = (momentum * _moves[i]) - (Rate(i, parameters.Length, rate) * gradient[i]);
            parameters[i] += _moves[i];
        }
    }
}
