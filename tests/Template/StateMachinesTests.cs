using System.Text.Json.Nodes;
using Local.Host.Template;

namespace Tests.Template;

public sealed class StateMachinesTests
{
    public static TheoryData<string> Machines => [.. Repository.Template.Resources.Where(r => r.Type == "AWS::StepFunctions::StateMachine").Select(r => r.LogicalId)];

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_placeholder_is_supplied_and_every_substitution_used(string machine)
    {
        var properties = Repository.Template.Find(machine)!.Properties;
        var supplied = ((JsonObject?)properties["DefinitionSubstitutions"] ?? []).Select(s => s.Key);

        var wanted = Substitution.Names(File.ReadAllText(properties[DefinitionFile.PathProperty]!.ToString()));

        supplied.Order().ShouldBe(wanted.Order());
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Definition_is_json_before_and_after_substitution(string machine)
    {
        var path = Repository.Template.Find(machine)!.Properties[DefinitionFile.PathProperty]!.ToString();

        JsonNode.Parse(File.ReadAllText(path)).ShouldNotBeNull();
        JsonNode.Parse(Repository.Template.Definition(machine)!).ShouldNotBeNull();
    }

    [Fact]
    public void Every_definition_file_belongs_to_a_state_machine()
    {
        var used = Repository.Template.Resources.Select(r => r.Properties[DefinitionFile.PathProperty]?.ToString()).OfType<string>();

        Directory.GetFiles(Path.Combine(Repository.Root, "statemachines"), "*.asl.json").Order().ShouldBe(used.Order());
    }

    /// <summary>Every ARN that a definition carries after substitution belongs to a resource of the template or to a service integration.</summary>
    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_arn_names_a_resource_of_the_template(string machine)
    {
        var known = Repository.Template.Resources.Select(r => r.Arn).ToHashSet();
        var arns = Texts(JsonNode.Parse(Repository.Template.Definition(machine)!)).Where(t => t.StartsWith("arn:aws:", StringComparison.Ordinal) && !t.StartsWith("arn:aws:states:::", StringComparison.Ordinal));

        arns.Where(a => !known.Contains(a)).ShouldBeEmpty();
    }

    /// <summary>Whoever is watched by the status rule is swept too, and the other way round.</summary>
    [Fact]
    public void Every_machine_that_reports_is_watched_and_swept()
    {
        string[] outermost = [.. new[] { "TrainModelStateMachine", "ScoreBatchStateMachine", "MonitorModelStateMachine" }.Select(id => Repository.Template.Find(id)!.Arn)];

        var rule = Repository.Template.Resources.Single(r => r.Type == "AWS::Events::Rule" && r.Properties["EventPattern"] is not null);
        var swept = Repository.Template.Find("NotifyFunction")!.Properties["Environment"]!["Variables"]!["REPORTING_STATE_MACHINE_ARNS"]!.ToString();

        Texts(rule.Properties["EventPattern"]!["detail"]!["stateMachineArn"]).ShouldBe(outermost);
        swept.Split(',').ShouldBe(outermost);
    }

    static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(m => Texts(m.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
