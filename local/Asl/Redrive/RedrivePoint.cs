using System.Text.Json.Nodes;

namespace Local.Asl.Redrive;

/// <summary>Where an execution that did not succeed goes on when it is redriven.</summary>
/// <param name="Input">The input of the state, as it entered it.</param>
/// <param name="EnteredEventId">The event that entered the state; 0 when it was not entered yet.</param>
/// <param name="LastEventId">The last event of this chain of states.</param>
/// <param name="Branches">How far the branches of a Parallel or Map state had come; null runs all of them.</param>
/// <param name="Variables">The variables assigned so far in this chain.</param>
public sealed record RedrivePoint(
    string State, string Input, long EnteredEventId, long LastEventId, IReadOnlyList<RedriveBranch>? Branches, JsonObject Variables);

/// <summary>A branch or iteration: its output when it had succeeded, the point it goes on from, or neither when it had not begun.</summary>
public sealed record RedriveBranch(string? Output, RedrivePoint? Point)
{
    public static readonly RedriveBranch NotBegun = new(null, null);
}
