using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.SageMaker.Shapes;

/// <summary>A map from text to text.</summary>
public sealed record Map(Text Key, Text Value, int Max) : Shape
{
    public override void Check(JsonNode value, Place place)
    {
        if (value is not JsonObject map) throw place.WrongType("an object");
        if (map.Count > Max) place.Violated(map.ToJsonString(Json.Options), $"Member must have length less than or equal to {Max}");
        foreach (var (key, item) in map)
        {
            Key.Check(JsonValue.Create(key), place);
            var at = place.At($"{key}.member");
            if (item is null) at.Missing();
            else Value.Check(item, at);
        }
    }
}

/// <summary>A list of items of one shape.</summary>
public sealed record Sequence(Shape Item, int Min = 0, int Max = int.MaxValue) : Shape
{
    public override void Check(JsonNode value, Place place)
    {
        if (value is not JsonArray list) throw place.WrongType("a list");
        if (list.Count < Min) place.Violated(list.ToJsonString(Json.Options), $"Member must have length greater than or equal to {Min}");
        if (list.Count > Max) place.Violated(list.ToJsonString(Json.Options), $"Member must have length less than or equal to {Max}");
        for (var i = 0; i < list.Count; i++)
        {
            var at = place.At($"{i + 1}.member");
            if (list[i] is { } item) Item.Check(item, at);
            else at.Missing();
        }
    }
}

/// <summary>One member of a structure.</summary>
public sealed record Member(string Name, Shape Shape, bool IsRequired);

/// <summary>An object with known members; any other is refused by name, because ignoring it could change what a job does.</summary>
public sealed record Structure(params Member[] Members) : Shape
{
    public static Member Required(string name, Shape shape) => new(name, shape, true);

    public static Member Optional(string name, Shape shape) => new(name, shape, false);

    public override void Check(JsonNode value, Place place)
    {
        if (value is not JsonObject given) throw place.WrongType("an object");
        foreach (var (name, item) in given)
            if (item is not null && !Members.Any(m => m.Name == name)) throw place.At(name).NotEmulated("");
        foreach (var member in Members)
        {
            var at = place.At(Json.Camel(member.Name));
            if (given[member.Name] is { } item) member.Shape.Check(item, at);
            else if (member.IsRequired) at.Missing();
        }
    }

    /// <summary>Refuses a request with all its violations in one ValidationException.</summary>
    public void Demand(string operation, JsonObject input)
    {
        List<string> violations = [];
        Check(input, new Place(operation, "", violations));
        if (violations.Count == 0) return;
        var errors = violations.Count == 1 ? "error" : "errors";
        throw SageMakerErrors.Validation($"{violations.Count} validation {errors} detected: {string.Join("; ", violations)}");
    }
}
