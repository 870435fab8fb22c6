using System.Text;
using System.Text.Json.Nodes;
using Local.Host.SageMaker.Shapes;
using Local.Host.Wire;
using static Local.Host.SageMaker.Shapes.Structure;

namespace Local.Host.SageMaker;

/// <summary>Filters, sorts and pages a list as the List operations do.</summary>
public static class Listing
{
    static readonly Number Time = new(Fractions: true);

    public static Structure Request(ResourceKind kind)
    {
        List<Member> members =
        [
            Optional("NextToken", new Text(Max: 8192)), Optional("MaxResults", new Number(1, 100)),
            Optional("NameContains", new Text(@"[a-zA-Z0-9\-]+", 0, 63)), Optional("SortOrder", new Choice("Ascending", "Descending")),
            Optional("CreationTimeAfter", Time), Optional("CreationTimeBefore", Time),
        ];
        var hasStatus = kind.Summary.Contains(kind.StatusMember);
        members.Add(Optional("SortBy", hasStatus ? new Choice("Name", "CreationTime", "Status") : new Choice("Name", "CreationTime")));
        if (hasStatus) members.AddRange([Optional("StatusEquals", new Text()), Optional("LastModifiedTimeAfter", Time), Optional("LastModifiedTimeBefore", Time)]);
        return new Structure([.. members]);
    }

    public static JsonObject Page(ResourceKind kind, IEnumerable<JsonObject> documents, JsonObject input)
    {
        var sorted = Sorted(kind, documents.Where(d => Matches(kind, d, input)), input).ToList();
        var start = input.Text("NextToken") is { } token ? After(kind, sorted, token) : 0;
        var size = input.Number("MaxResults") ?? 10;
        JsonArray page = [.. sorted.Skip(start).Take(size).Select(d => Summary(kind, d))];
        JsonObject output = new() { [kind.ListMember] = page };
        if (start + size < sorted.Count) output["NextToken"] = Convert.ToBase64String(Encoding.UTF8.GetBytes((string)page[^1]![kind.NameMember]!));
        return output;
    }

    static bool Matches(ResourceKind kind, JsonObject document, JsonObject input)
    {
        bool Within(string member) =>
            (input[member + "After"] is not { } after || (decimal)document[member]! >= (decimal)after) &&
            (input[member + "Before"] is not { } before || (decimal)document[member]! <= (decimal)before);

        return (input.Text("NameContains") is not { } part || ((string)document[kind.NameMember]!).Contains(part, StringComparison.OrdinalIgnoreCase))
            && (input.Text("StatusEquals") is not { } status || (string?)document[kind.StatusMember] == status)
            && Within("CreationTime") && Within("LastModifiedTime");
    }

    // The name decides between equals, so that pages neither repeat nor leave out a resource.
    static IEnumerable<JsonObject> Sorted(ResourceKind kind, IEnumerable<JsonObject> documents, JsonObject input)
    {
        var byName = documents.OrderBy(d => (string)d[kind.NameMember]!, StringComparer.Ordinal);
        var ascending = input.Text("SortBy") switch
        {
            "Name" => byName,
            "Status" => byName.OrderBy(d => (string)d[kind.StatusMember]!, StringComparer.Ordinal),
            _ => byName.OrderBy(d => (decimal)d["CreationTime"]!),
        };
        var ascends = input.Text("SortOrder") is { } order ? order == "Ascending" : kind.Ascends;
        return ascends ? ascending : ascending.Reverse();
    }

    static int After(ResourceKind kind, List<JsonObject> sorted, string token)
    {
        var bytes = new byte[token.Length];
        var name = Convert.TryFromBase64String(token, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        var last = sorted.FindIndex(d => (string)d[kind.NameMember]! == name);
        return last >= 0 ? last + 1 : throw SageMakerErrors.Validation("Invalid NextToken: list again from the start.");
    }

    static JsonObject Summary(ResourceKind kind, JsonObject document)
    {
        JsonObject summary = [];
        foreach (var member in (string[])[kind.NameMember, kind.ArnMember, "CreationTime", .. kind.Summary])
            if (document[member] is { } value) summary[member] = value.DeepClone();
        return summary;
    }
}
