using System.Text;
using System.Text.Json.Nodes;
using Local.Asl.Errors;
using Local.Asl.Json;
using Local.Asl.Paths;
using Local.Asl.Redrive;
using Local.Asl.States;
using Local.Asl.Templates;

namespace Local.Asl.Execution;

/// <summary>One stay in a state, from its Entered event to its Exited event, retries included.</summary>
internal sealed class StateVisit(Branch branch, State state, Payload input)
{
    private readonly DateTimeOffset _entered = branch.Run.Clock.GetUtcNow();
    private readonly long _enteredEvent = branch.LastEvent;
    private JsonObject? _context;
    private string? _token;

    public Branch Branch => branch;

    public Run Run => branch.Run;

    public State State => state;

    public Payload Input => input;

    public Random Random => branch.Run.Options.Random;

    public Variables Variables => branch.Variables;

    public int RetryCount { get; private set; }

    /// <summary>What this visit assigns, taken into account when it ends.</summary>
    public JsonObject? Assigned { get; private set; }

    /// <summary>The context object ($$), built when first asked for.</summary>
    public JsonObject Context => _context ??= BuildContext();

    public void CountRetry()
    {
        RetryCount++;
        _context = null;
    }

    public string NewTaskToken()
    {
        var bytes = new byte[96];
        Random.NextBytes(bytes);
        _context = null;
        return _token = "AQCkAAAAKgAAAAMAAAAAAAAAA" + Convert.ToBase64String(bytes).TrimEnd('=');
    }

    /// <summary>The context object inside an iteration, before the iteration has states of its own.</summary>
    public JsonObject ItemContext(int index, JsonNode? value)
    {
        var context = (JsonObject)Context.DeepClone();
        context["Map"] = MapMember(index, value);
        return context;
    }

    public StateVisit ForItem(int index, JsonNode? value) => new(branch, state, input) { _context = ItemContext(index, value), EnteredAs = EnteredAs ?? _enteredEvent };

    /// <summary>The event that entered the state, where it is not the latest one of the branch.</summary>
    public long? EnteredAs { get; init; }

    /// <summary>How far the branches of a redriven state had come.</summary>
    public IReadOnlyList<RedriveBranch>? Resumed { private get; init; }

    /// <summary>What the first attempt after a redrive goes on from; later attempts begin anew.</summary>
    public IReadOnlyList<RedriveBranch>? TakeResumed() => RetryCount == 0 ? Resumed : null;

    public Task DelayAsync(TimeSpan delay) => Delays.WaitAsync(delay * Run.Options.WaitScale, Run.Clock, branch.Cancellation);

    public RuntimeFailure Runtime(string reason) => new(Prefixed(reason));

    public StateFailure Failure(string error, string reason) => new(error, Prefixed(reason));

    public void Assign(Template? assign, Payload value)
    {
        if (assign is null) return;
        Assigned = assign.Evaluate(new Scope(value, this)) as JsonObject is { Count: > 0 } assigned ? assigned : null;
    }

    /// <summary>Puts a result into a copy of the state's input; a null path keeps the input.</summary>
    public Payload Merge(ReferencePath? path, Payload result)
    {
        if (path is null) return input;
        if (path.Path.IsRoot) return result;
        var merged = path.Insert(input.Node, result.Node, out var conflict);
        return conflict is null
            ? Payload.FromNode(merged)
            : throw Failure(StateFailure.PathConflict, $"Unable to apply step \"{conflict}\" to input {input.Text}");
    }

    /// <summary>Refuses what is larger than a state may hand on.</summary>
    public Payload Limited(Payload value, string producer)
    {
        var limit = Run.Options.MaxPayloadBytes;
        return value.Text.Length <= limit / 3 || Encoding.UTF8.GetByteCount(value.Text) <= limit ? value : throw TooLarge(producer);
    }

    private static StateFailure TooLarge(string producer) => new(
        StateFailure.DataLimit, $"The state/task '{producer}' returned a result with a size exceeding the maximum number of bytes service limit.");

    private string Prefixed(string reason) =>
        $"An error occurred while executing the state '{state.Name}' (entered at the event id #{EnteredAs ?? _enteredEvent}). {reason}";

    private JsonObject BuildContext()
    {
        var context = Run.Context();
        var facts = new JsonObject { ["Name"] = state.Name, ["EnteredTime"] = Timestamp.Text(_entered) };
        if (state.Retries) facts[nameof(RetryCount)] = RetryCount;
        context[nameof(State)] = facts;
        if (_token is not null) context["Task"] = new JsonObject { ["Token"] = _token };
        if (branch.Item is { } item) context["Map"] = MapMember(item.Index, item.Value);
        return context;
    }

    private static JsonObject MapMember(int index, JsonNode? value) => new() { ["Item"] = new JsonObject { ["Index"] = index, ["Value"] = value.Copy() } };
}
