using System.Text.Json.Nodes;
using Local.Host.SageMaker.Shapes;
using static Local.Host.SageMaker.Shapes.Structure;

namespace Local.Host.SageMaker.Jobs;

/// <summary>What the requests of all jobs have in common.</summary>
public static class JobNames
{
    public static JsonObject Stop(JobRunner runner, ResourceKind kind, JsonObject input)
    {
        new Structure(Required(kind.NameMember, Shared.Name)).Demand("Stop" + kind.Name, input);
        return runner.Stop(kind, (string)input[kind.NameMember]!);
    }

    public static void DemandDistinct(string list, JsonNode? items, string member)
    {
        var names = items?.AsArray().Select(i => (string)i![member]!).ToList() ?? [];
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw SageMakerErrors.Validation($"{list}: the {member} \"{twice.Key}\" occurs more than once; it must be unique.");
    }
}
