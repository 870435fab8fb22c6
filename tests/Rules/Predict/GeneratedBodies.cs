using System.Globalization;
using System.Text;

namespace Tests.Predict;

/// <summary>A request that was made up: the kind says which documented fault is in it, or that a sound one was mutated.</summary>
public sealed record GeneratedBody(string Kind, string Body, string ContentType = "application/json", string? InferenceId = null, string? Strategy = null);

/// <summary>Makes up requests for a model, the same ones for the same seed: about half are mutations of sound ones, the rest have a documented fault or none.</summary>
public sealed class GeneratedBodies(Random random, IReadOnlyList<(string Name, string? Category)> features)
{
    private static readonly string[] Insertions = ["\"", "\\", "{", "}", "[", "]", ",", ":", "\n", "\0", "null", "NaN", "-", "1e400", "\\ud800", "ü", "\uFEFF", "\u2028", "instances", "true"];

    /// <summary>Every documented fault that a body can have.</summary>
    public static IReadOnlyList<string> Faults { get; } =
        ["missing feature", "unknown feature", "wrong type", "not a number", "empty", "too many rows", "too large", "wrong content type", "bad strategy", "bad inference id", "broken JSON", "broken CSV"];

    public GeneratedBody Next() => random.NextDouble() switch
    {
        < 0.46 => Mutated(),
        < 0.94 => Faulty(Faults[random.Next(Faults.Count)]),
        _ => Sound(),
    };

    private GeneratedBody Sound() => random.Next(3) switch
    {
        0 => new GeneratedBody("sound", Row()),
        1 => new GeneratedBody("sound", $$"""{"instances":[{{string.Join(',', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Row()))}}]}"""),
        _ => new GeneratedBody("sound", Csv(random.Next(1, 6)), "text/csv"),
    };

    private GeneratedBody Mutated()
    {
        var sound = Sound();
        var body = new StringBuilder(sound.Body);
        for (var count = random.Next(1, 4); count > 0; count--) Mutate(body);
        return sound with { Kind = "mutated", Body = body.ToString() };
    }

    private void Mutate(StringBuilder body)
    {
        var at = random.Next(body.Length + 1);
        var length = Math.Min(random.Next(1, 6), body.Length - at);
        switch (random.Next(4))
        {
            case 0: body.Remove(at, length); break;
            case 1: body.Insert(at, Insertions[random.Next(Insertions.Length)]); break;
            case 2: body.Insert(at, body.ToString(at, length)); break;
            default: body.Remove(at, length).Insert(at, (char)random.Next(1, 0x300)); break;
        }
    }

    private GeneratedBody Faulty(string kind) => kind switch
    {
        "missing feature" => new GeneratedBody(kind, Row(without: random.Next(features.Count))),
        "unknown feature" => new GeneratedBody(kind, Row().Insert(1, $"\"{features[0].Name}x\":1,")),
        "wrong type" => new GeneratedBody(kind, Row(odd: random.Next(features.Count))),
        "not a number" => new GeneratedBody(kind, Row().Replace(":", random.Next(2) == 0 ? ":NaN," : ":-Infinity,", StringComparison.Ordinal)),
        "empty" => new GeneratedBody(kind, random.Next(2) == 0 ? "" : " \n"),
        "too many rows" => new GeneratedBody(kind, Csv(1001), "text/csv"),
        "too large" => new GeneratedBody(kind, Row() + new string(' ', 1 << 20)),
        "wrong content type" => new GeneratedBody(kind, Row(), random.Next(2) == 0 ? "application/xml" : "text/plain"),
        "bad strategy" => new GeneratedBody(kind, Row(), Strategy: "best"),
        "bad inference id" => new GeneratedBody(kind, Row(), InferenceId: new string('x', 65)),
        "broken JSON" => new GeneratedBody(kind, Row()[..^random.Next(1, 9)]),
        _ => new GeneratedBody(kind, Csv(2) + "\"", "text/csv"),
    };

    private string Row(int without = -1, int odd = -1) =>
        "{" + string.Join(',', features.Select((feature, index) => (feature, index)).Where(pair => pair.index != without).Select(pair => $"\"{pair.feature.Name}\":{(pair.index == odd ? "[1]" : Value(pair.feature.Category))}")) + "}";

    private string Csv(int rows) =>
        string.Join(',', features.Select(feature => feature.Name)) + "\n" + string.Concat(Enumerable.Range(0, rows).Select(_ => string.Join(',', features.Select(feature => feature.Category ?? Number())) + "\n"));

    private string Value(string? category) => random.Next(20) == 0 ? "null" : category is null ? Number() : $"\"{category}\"";

    private string Number() => (random.NextDouble() * 100_000).ToString(random.Next(2) == 0 ? "R" : "F0", CultureInfo.InvariantCulture);
}
