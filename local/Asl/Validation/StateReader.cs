using Local.Asl.Json;
using Local.Asl.Paths;
using Local.Asl.States;

namespace Local.Asl.Validation;

/// <summary>Reads one state.</summary>
internal static class StateReader
{
    private static readonly string[] Everywhere = ["Type", "Comment", "QueryLanguage"];
    private static readonly string[] Flow = ["InputPath", "OutputPath", "Next", "End", "Assign"];
    private static readonly string[] Work = [.. Flow, "Parameters", "ResultSelector", "ResultPath", "Retry", "Catch"];

    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["Task"] = [.. Work, "Resource", "TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath", "Credentials"],
        ["Wait"] = [.. Flow, "Seconds", "SecondsPath", "Timestamp", "TimestampPath"],
        ["Pass"] = [.. Flow, "Result", "ResultPath", "Parameters"],
        ["Succeed"] = ["InputPath", "OutputPath"],
        ["Fail"] = ["Error", "ErrorPath", "Cause", "CausePath"],
        ["Choice"] = ["InputPath", "OutputPath", "Choices", "Default", "Assign"],
        ["Parallel"] = [.. Work, "Branches"],
        ["Map"] = [.. Work, "Iterator", "ItemProcessor", "ItemsPath", "ItemSelector", "MaxConcurrency", "MaxConcurrencyPath", "Label",
            "ItemReader", "ItemBatcher", "ResultWriter", "ToleratedFailureCount", "ToleratedFailureCountPath", "ToleratedFailurePercentage", "ToleratedFailurePercentagePath"],
    };

    public static State? Read(string name, Fields fields, List<Transition> transitions)
    {
        if (!fields.Require("Type")) return null;
        var type = fields.Text("Type");
        if (type is null || !Known.TryGetValue(type, out var known))
        {
            fields.Refuse("Type", $"The field 'Type' should have one of these values: [{string.Join(", ", Known.Keys)}]");
            return null;
        }

        if (!QueryLanguage.Check(fields)) return null;
        QueryLanguage.RefuseJsonataFields(fields);
        fields.RefuseUnknown([.. Everywhere, .. known, "Arguments", "Output", "Items"]);
        return Compile(type, Facts(name, type, fields, transitions), fields, transitions);
    }

    private static State? Compile(string type, StateFacts facts, Fields fields, List<Transition> transitions) => type switch
    {
        "Task" => TaskReader.Read(facts, fields, transitions),
        "Wait" => WaitReader.Read(facts, fields),
        "Pass" => new PassState(facts, fields.Has("Result") ? Payload.FromNode(fields.Node("Result").Copy()) : null),
        "Succeed" => new SucceedState(facts),
        "Fail" => FailReader.Read(facts, fields),
        "Choice" => ChoiceReader.Read(facts, fields, transitions),
        "Parallel" => ContainerReader.Parallel(facts, fields, transitions),
        _ => ContainerReader.Map(facts, fields, transitions),
    };

    private static StateFacts Facts(string name, string type, Fields fields, List<Transition> transitions)
    {
        var next = fields.Text("Next");
        if (next is not null) transitions.Add(new Transition(next, fields.At("Next")));
        var ends = fields.Flag("End");
        if (type is not ("Succeed" or "Fail" or "Choice"))
        {
            if (next is null && ends != true) fields.Require("Next");
            if (next is not null && ends == true) fields.Findings.Add("A state must not have both 'Next' and 'End'", fields.Location);
        }

        return new StateFacts(name, next, ReadFlow(fields), fields.Assign());
    }

    private static DataFlow ReadFlow(Fields fields)
    {
        if (fields.Json.Count == 0) return DataFlow.Untouched;
        return new DataFlow(
            Filter(fields, "InputPath"),
            fields.Template("Parameters"),
            fields.Template("ResultSelector"),
            ResultPath(fields),
            Filter(fields, "OutputPath"));
    }

    private static PathExpression? Filter(Fields fields, string name)
    {
        if (fields.IsNull(name)) return null;
        return fields.Has(name) ? fields.Path(name) : DataFlow.Whole;
    }

    public static ReferencePath? ResultPath(Fields fields)
    {
        if (fields.IsNull("ResultPath")) return null;
        return fields.Has("ResultPath") ? fields.Reference("ResultPath") : ReferencePath.Of(DataFlow.Whole.Path);
    }
}
