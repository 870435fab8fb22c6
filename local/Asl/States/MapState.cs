using System.Globalization;
using System.Text.Json.Nodes;
using Local.Asl.Errors;
using Local.Asl.Execution;
using Local.Asl.Json;
using Local.Asl.Paths;
using Local.Asl.Templates;

namespace Local.Asl.States;

/// <summary>Runs its processor on every item of an array.</summary>
internal sealed class MapState(StateFacts facts, StateGraph processor, MapSettings settings, ErrorPolicy errors) : State(facts)
{
    // The service starts at most forty iterations of an inline map at a time.
    private const int MostAtOnce = 40;

    public StateGraph Processor => processor;

    public override string Type => "Map";

    public override bool Retries => true;

    public override ValueTask<Outcome> RunAsync(StateVisit visit) =>
        errors.GuardAsync(visit, AttemptAsync, static failed => failed.Branch.Append("MapStateFailed"));

    private async ValueTask<Outcome> AttemptAsync(StateVisit visit)
    {
        var input = Facts.Flow.Effective(visit);
        var items = Items(input, visit);
        var concurrency = settings.MaxConcurrency.Evaluate(input, visit) is var most and > 0 ? (int)Math.Min(most, MostAtOnce) : MostAtOnce;
        var tolerated = settings.Tolerance.Evaluate(items.Count, input, visit);
        var before = visit.TakeResumed();
        var strands = items.Select((item, index) => new Strand(processor, ItemInput(visit, input, index, item), (index, item), before?.ElementAtOrDefault(index))).ToList();
        if (before is null) visit.Branch.Append("MapStateStarted", "mapStateStartedEventDetails", new JsonObject { ["length"] = items.Count });
        var output = await new Fork(visit, strands, new MapEvents(visit)) { Tolerated = tolerated }.RunAsync(concurrency);
        visit.Run.Append("MapStateSucceeded", visit.Branch.LastEvent);
        return Finish(visit, output);
    }

    private JsonArray Items(Payload input, StateVisit visit)
    {
        if (settings.ItemsPath.Find(new Scope(input, visit), out var node) is not null)
        {
            throw visit.Failure(StateFailure.PathConflict, $"Unable to apply step \"{settings.ItemsPath.Path.MissingStep(settings.ItemsPath.Source(new Scope(input, visit)))}\" to input {input.Text}");
        }

        return node as JsonArray ?? throw visit.Runtime($"Reference path \"{settings.ItemsPath.Path.Text}\" must point to array.");
    }

    private Payload ItemInput(StateVisit visit, Payload input, int index, JsonNode? item) =>
        settings.ItemSelector is null
            ? Payload.FromNode(item)
            : Payload.FromNode(settings.ItemSelector.Evaluate(new Scope(input, visit.ForItem(index, item))));
}

/// <summary>What a Map state says of its items.</summary>
internal sealed record MapSettings(PathExpression ItemsPath, Template? ItemSelector, MapLimit MaxConcurrency, MapTolerance Tolerance);

/// <summary>A number of a Map state, fixed or from a path.</summary>
internal sealed record MapLimit(string Field, double Fixed, PathExpression? Path)
{
    public double Evaluate(Payload input, StateVisit visit)
    {
        if (Path is null) return Fixed;
        var value = DataFlow.Read(Path, input, visit);
        if (!long.TryParse(JavaText.Of(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) throw visit.Runtime($"The {Field}Path field refers to value \"{JavaText.Of(value)}\" which is not a valid integer: {Path.Text}");
        return number >= 0 ? number : throw visit.Runtime($"{Field} cannot be negative.");
    }
}

/// <summary>The events around the iterations of one attempt.</summary>
internal sealed class MapEvents(StateVisit visit) : IForkEvents
{
    public void Started(Branch branch, int index) => branch.Append("MapIterationStarted", "mapIterationStartedEventDetails", Iteration(index));

    public long Succeeded(Branch branch, int index) => Append("Succeeded", index, branch.LastEvent);

    public long Failed(int index, long cause) => Append("Failed", index, cause);

    public void Aborted(int index, long cause) => Append("Aborted", index, cause);

    private long Append(string what, int index, long previous) =>
        visit.Run.Append($"MapIteration{what}", previous, $"mapIteration{what}EventDetails", Iteration(index));

    private JsonObject Iteration(int index) => new() { ["name"] = visit.State.Name, ["index"] = index };
}
