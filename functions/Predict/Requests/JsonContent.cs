using System.Text.Json;

namespace Predict.Requests;

/// <summary>Reads {"feature": value}, or {"instances": [...]} with the members that steer the request.</summary>
public static class JsonContent
{
    public const string Instances = "instances";
    public const string Strategy = "strategy";
    public const string InferenceId = "inferenceId";
    private const string Shape = """{"feature": value, ...} for one row, or {"instances": [{"feature": value, ...}, ...]}""";

    /// <param name="features">The names of the model's features: they come before members of the same name that steer.</param>
    public static Content Read(byte[] utf8, IReadOnlyCollection<string> features, Findings faults)
    {
        if (utf8 is [0xEF, 0xBB, 0xBF, ..]) utf8 = utf8[3..];
        if (JsonScan.Fault(utf8) is { } fault)
        {
            faults.Add(fault);
            return new Content([]);
        }

        using var body = JsonDocument.Parse(utf8);
        var root = body.RootElement;
        if (root.ValueKind == JsonValueKind.Object) return IsMany(root, features) ? Many(root, faults) : One(root, features, faults);
        faults.Add(Finding.Body($"is {Kind(root)}, not an object.", Shape));
        return new Content([]);
    }

    private static bool IsMany(JsonElement root, IReadOnlyCollection<string> features) =>
        root.TryGetProperty(Instances, out var instances) && (instances.ValueKind == JsonValueKind.Array || !features.Contains(Instances));

    private static Content One(JsonElement root, IReadOnlyCollection<string> features, Findings faults)
    {
        var cells = Cells(root);
        bool Steers(string name) => name is Strategy or InferenceId && !features.Contains(name);
        foreach (var twice in cells.Where(cell => Steers(cell.Key)).GroupBy(cell => cell.Key).Where(group => group.Count() > 1)) faults.Add(Twice(twice.Key));
        Cell? Steering(string name) => Steers(name) && root.TryGetProperty(name, out var value) ? CellOf(value) : null;
        return new Content([new Row("", null, [.. cells.Where(cell => !Steers(cell.Key))])], Steering(Strategy), Steering(InferenceId));
    }

    private static Content Many(JsonElement root, Findings faults)
    {
        foreach (var member in root.EnumerateObject().Where(member => member.Name is not (Instances or Strategy or InferenceId)))
            faults.Add(Finding.At("/" + Finding.Token(member.Name), "is not a member of a request.", $"{Instances}, {Strategy}, {InferenceId}"));
        foreach (var twice in root.EnumerateObject().GroupBy(member => member.Name).Where(group => group.Count() > 1))
            faults.Add(Twice(twice.Key));
        Cell? Steering(string name) => root.TryGetProperty(name, out var value) ? CellOf(value) : null;
        return new Content(Rows(root.GetProperty(Instances), faults), Steering(Strategy), Steering(InferenceId));
    }

    private static Finding Twice(string member) => Finding.At("/" + Finding.Token(member), "is there more than once.", "each member once");

    private static List<Row> Rows(JsonElement instances, Findings faults)
    {
        var rows = new List<Row>();
        if (instances.ValueKind != JsonValueKind.Array)
        {
            faults.Add(Finding.At("/" + Instances, $"is {Kind(instances)}, not a list.", "a list of objects"));
            return rows;
        }

        if (instances.GetArrayLength() is 0 or > Limits.Rows)
            faults.Add(Finding.At("/" + Instances, $"has {instances.GetArrayLength():N0} rows.", Limits.AcceptedRows));
        foreach (var (number, instance) in instances.EnumerateArray().Take(Limits.Rows).Index())
        {
            if (instance.ValueKind == JsonValueKind.Object) rows.Add(new Row($"/{Instances}/{number}", null, Cells(instance)));
            else faults.Add(Finding.At($"/{Instances}/{number}", $"is {Kind(instance)}, not an object.", """{"feature": value, ...}"""));
        }

        return rows;
    }

    private static List<KeyValuePair<string, Cell>> Cells(JsonElement instance) => [.. instance.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, CellOf(member.Value)))];

    private static Cell CellOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Cell.Missing,
        JsonValueKind.Number => new Cell(CellKind.Number, value.GetRawText()),
        JsonValueKind.String => new Cell(CellKind.Text, value.GetString()!),
        _ => new Cell(CellKind.Other, Kind(value)),
    };

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a text",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "true or false",
    };
}
