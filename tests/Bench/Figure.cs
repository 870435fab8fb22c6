using System.Globalization;

namespace Bench;

/// <summary>One line of the table: what was measured, with its peer of the same run, and the goal if there is one.</summary>
/// <param name="Ratio">Of ours to the peer's, where there is a peer.</param>
public sealed record Figure(string What, string Ours, string? Peer = null, double? Ratio = null, string? Goal = null, bool? Reached = null)
{
    /// <summary>A duration that may be at most a multiple of the peer's.</summary>
    public static Figure AtMost(string what, double ours, double peer, double times) =>
        new(what, Milliseconds(ours), Milliseconds(peer), ours / peer, string.Create(CultureInfo.InvariantCulture, $"<= {times:0.00}x"), ours / peer <= times);

    /// <summary>A duration without a goal of its own.</summary>
    public static Figure Time(string what, double ours, double? peer = null) => new(what, Milliseconds(ours), peer is { } p ? Milliseconds(p) : null, peer is { } q ? ours / q : null);

    public static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} ms");
}
