using System.Globalization;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>Pages of a list: maxResults (0 means 100, at most 1,000) and a nextToken that names the next position.</summary>
public static class Paging
{
    public static (IReadOnlyList<T> Page, string? Next) Page<T>(IReadOnlyList<T> all, JsonObject input)
    {
        var from = Position(input);
        var count = Count(input);
        return ([.. all.Skip(from).Take(count)], from + count < all.Count ? Token(from + count) : null);
    }

    public static int Count(JsonObject input) =>
        input.Number("maxResults") switch
        {
            null or 0 => 100,
            > 0 and <= 1000 and var n => n,
            var n => throw new AwsException("ValidationException", $"1 validation error detected: Value '{n}' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000"),
        };

    public static int Position(JsonObject input) =>
        input.Text("nextToken") is not { } token ? 0
        : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at
        : throw new AwsException("InvalidToken", $"Invalid Token: '{token}'");

    public static string Token(long position) => position.ToString(CultureInfo.InvariantCulture);

    public static JsonObject Answer(string member, IEnumerable<JsonNode> items, string? next)
    {
        var answer = new JsonObject { [member] = new JsonArray([.. items]) };
        if (next is not null) answer["nextToken"] = next;
        return answer;
    }
}
