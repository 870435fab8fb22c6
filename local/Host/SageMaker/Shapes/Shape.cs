using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Local.Host.Wire;

namespace Local.Host.SageMaker.Shapes;

/// <summary>What a member of a request may hold; a check notes every violation, as AWS answers them all at once.</summary>
public abstract record Shape
{
    public abstract void Check(JsonNode value, Place place);
}

/// <summary>A text with a length and a pattern that all of it must match.</summary>
public sealed record Text(string? Pattern = null, int Min = 0, int Max = int.MaxValue) : Shape
{
    readonly Regex? regex = Pattern is null ? null : new Regex($@"\A(?:{Pattern})\z", RegexOptions.CultureInvariant);

    public override void Check(JsonNode value, Place place)
    {
        if (value is not JsonValue v || !v.TryGetValue<string>(out var text)) throw place.WrongType("a string");
        if (text.Length < Min) place.Violated(text, $"Member must have length greater than or equal to {Min}");
        if (text.Length > Max) place.Violated(text, $"Member must have length less than or equal to {Max}");
        if (regex?.IsMatch(text) == false) place.Violated(text, $"Member must satisfy regular expression pattern: {Pattern}");
    }
}

/// <summary>One of a few words; a word that AWS knows and local mode does not emulate is refused by name.</summary>
public sealed record Choice(params string[] Values) : Shape
{
    public string[] NotEmulated { get; init; } = [];

    public override void Check(JsonNode value, Place place)
    {
        if (value is not JsonValue v || !v.TryGetValue<string>(out var text)) throw place.WrongType("a string");
        if (NotEmulated.Contains(text)) throw place.NotEmulated($" = {text}");
        if (!Values.Contains(text)) place.Violated(text, $"Member must satisfy enum value set: [{string.Join(", ", Values.Concat(NotEmulated))}]");
    }
}

/// <summary>A number within a range; whole unless fractions are allowed.</summary>
public sealed record Number(double Min = 0, double Max = double.MaxValue, bool Fractions = false) : Shape
{
    public override void Check(JsonNode value, Place place)
    {
        if (value is not JsonValue v || !v.TryGetValue<double>(out var number) && !TryInteger(v, out number)) throw place.WrongType("a number");
        if (!Fractions && number != Math.Floor(number)) throw place.WrongType("an integer");
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (number < Min) place.Violated(text, string.Create(CultureInfo.InvariantCulture, $"Member must have value greater than or equal to {Min}"));
        if (number > Max) place.Violated(text, string.Create(CultureInfo.InvariantCulture, $"Member must have value less than or equal to {Max}"));
    }

    // A node made in memory from an int does not convert by itself.
    static bool TryInteger(JsonValue value, out double number)
    {
        var whole = value.TryGetValue<int>(out var n);
        number = n;
        return whole;
    }
}

/// <summary>True or false; where only one of them is emulated, the other is refused by name.</summary>
public sealed record Flag(bool? Only = null) : Shape
{
    public override void Check(JsonNode value, Place place)
    {
        if (value is not JsonValue v || !v.TryGetValue<bool>(out var flag)) throw place.WrongType("true or false");
        if (Only is { } only && flag != only) throw place.NotEmulated($" = {(flag ? "true" : "false")}");
    }
}

/// <summary>What local mode accepts, returns and otherwise does not look at, such as keys, networks and instance types.</summary>
public sealed record Accepted : Shape
{
    public override void Check(JsonNode value, Place place)
    {
    }
}
