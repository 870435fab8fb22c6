using System.Text.Json.Nodes;
using Local.Asl.Json;
using Local.Asl.Redrive;
using Local.Asl.States;

namespace Local.Asl.Execution;

/// <summary>A branch to be: its states, its input, in a Map state its item, and in a redriven state how far it had come.</summary>
internal sealed record Strand(StateGraph Graph, Payload Input, (int Index, JsonNode? Value)? Item, RedriveBranch? Before)
{
    /// <summary>The output it had before a redrive.</summary>
    public Payload? Output { get; } = Before?.Output is { } text ? Payload.FromText(text) : null;

    public RedrivePoint? Resumed => Before?.Point;
}
