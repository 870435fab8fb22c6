using Local.Asl.Json;
using Local.Asl.States;

namespace Local.Asl.Validation;

/// <summary>Reads the states that hold states.</summary>
internal static class ContainerReader
{
    private static readonly string[] DistributedOnly = ["ItemReader", "ItemBatcher", "ResultWriter", "Label"];

    public static ParallelState? Parallel(StateFacts facts, Fields fields, List<Transition> transitions)
    {
        var errors = ErrorReader.Read(fields, transitions);
        if (!fields.Require("Branches")) return null;
        var graphs = fields.Objects("Branches", required: true).Select(GraphReader.Read).OfType<StateGraph>().ToList();
        return new ParallelState(facts, graphs, errors);
    }

    public static MapState? Map(StateFacts facts, Fields fields, List<Transition> transitions)
    {
        var errors = ErrorReader.Read(fields, transitions);
        foreach (var name in DistributedOnly.Where(fields.Has)) fields.Refuse(name, $"Field '{name}' belongs to distributed Map states, which this interpreter does not support");
        if (fields.Has("Iterator") && fields.Has("ItemProcessor")) fields.Refuse("Iterator", "Only one of 'Iterator' and 'ItemProcessor' may be given");
        if (fields.Has("Parameters") && fields.Has("ItemSelector")) fields.Refuse("Parameters", "Only one of 'Parameters' and 'ItemSelector' may be given");
        if (!fields.Has("Iterator") && !fields.Require("ItemProcessor")) return null;
        var processor = Processor(fields.Object("ItemProcessor") ?? fields.Object("Iterator"));
        var settings = new MapSettings(
            fields.Has("ItemsPath") ? fields.Path("ItemsPath") ?? DataFlow.Whole : DataFlow.Whole,
            fields.Template("ItemSelector") ?? fields.Template("Parameters"),
            new MapLimit("MaxConcurrency", fields.Whole("MaxConcurrency", 0, int.MaxValue) ?? 0, fields.Path("MaxConcurrencyPath")),
            new MapTolerance(
                fields.Whole("ToleratedFailureCount", 0, 10_000_000),
                fields.Path("ToleratedFailureCountPath"),
                fields.Decimal("ToleratedFailurePercentage", 0),
                fields.Path("ToleratedFailurePercentagePath")));
        return processor is null ? null : new MapState(facts with { Flow = facts.Flow with { Parameters = null } }, processor, settings, errors);
    }

    private static StateGraph? Processor(Fields? fields)
    {
        if (fields is null) return null;
        if (fields.Object("ProcessorConfig") is { } config && config.Node("Mode").AsText() == "DISTRIBUTED")
        {
            config.Refuse("Mode", "Mode 'DISTRIBUTED' is not supported by this interpreter, use 'INLINE'");
        }

        return GraphReader.Read(fields);
    }
}
