using System.Text.Json.Nodes;

namespace Local.Samples.Traffic;

/// <summary>A way in which the world changes, or what comes of it on its way to the model.</summary>
/// <param name="Feature">What it happens to.</param>
/// <param name="Words">What happens, as a person would say it.</param>
public sealed record Drift(string Name, string Feature, string Words)
{
    /// <summary>Bends a row as it is asked; draws from a random of its own, so that everything else stays as it would have been.</summary>
    public Action<JsonObject, SeededRandom> Ask { get; init; } = (_, _) => { };

    /// <summary>The factor on what a car is worth.</summary>
    public Func<UsedCar, double> Worth { get; init; } = _ => 1;

    /// <summary>Whether it stays once it has begun; else it is noticed and mended.</summary>
    public bool Lasts { get; init; }
}
