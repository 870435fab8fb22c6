using System.Text.Json.Nodes;
using Local.Host.SageMaker.Shapes;
using Local.Host.Wire;
using static Local.Host.SageMaker.Shapes.Structure;

namespace Local.Host.SageMaker;

/// <summary>Describe and List of every kind, and the tags.</summary>
public sealed class ReadOperations : IOperations
{
    static readonly Text Arn = new(".*", 0, 256);
    static readonly Structure AddTagsRequest = new(Required("ResourceArn", Arn), Required("Tags", Shared.Tags));
    static readonly Structure ListTagsRequest = new(Required("ResourceArn", Arn), Optional("NextToken", new Text()), Optional("MaxResults", new Number(50)));
    static readonly Structure DeleteTagsRequest = new(Required("ResourceArn", Arn), Required("TagKeys", new Sequence(new Text(Min: 1, Max: 128), 1, 50)));
    readonly SageMakerStore store;

    public ReadOperations(SageMakerStore store)
    {
        this.store = store;
        Dictionary<string, Func<JsonObject, JsonObject>> operations = new() { ["AddTags"] = AddTags, ["ListTags"] = ListTags, ["DeleteTags"] = DeleteTags };
        foreach (var kind in ResourceKind.All)
        {
            var list = Listing.Request(kind);
            var name = new Structure(Required(kind.NameMember, kind == ResourceKind.Model ? Shared.ModelName : Shared.Name));
            operations["Describe" + kind.Name] = input => Describe(kind, name, input);
            operations[$"List{kind.Name}s"] = input =>
            {
                list.Demand($"List{kind.Name}s", input);
                return Listing.Page(kind, store.List(kind), input);
            };
        }
        Operations = operations;
    }

    public IReadOnlyDictionary<string, Func<JsonObject, JsonObject>> Operations { get; }

    JsonObject Describe(ResourceKind kind, Structure request, JsonObject input)
    {
        request.Demand("Describe" + kind.Name, input);
        return store.Get(kind, (string)input[kind.NameMember]!);
    }

    JsonObject AddTags(JsonObject input)
    {
        AddTagsRequest.Demand("AddTags", input);
        return new() { ["Tags"] = store.Tag(Known(input), input["Tags"]!.AsArray()) };
    }

    JsonObject ListTags(JsonObject input)
    {
        ListTagsRequest.Demand("ListTags", input);
        return new() { ["Tags"] = store.Tags(Known(input)) };
    }

    JsonObject DeleteTags(JsonObject input)
    {
        DeleteTagsRequest.Demand("DeleteTags", input);
        store.Untag(Known(input), input["TagKeys"]!.AsArray().Select(k => (string)k!).ToHashSet());
        return [];
    }

    string Known(JsonObject input)
    {
        var arn = input.Required("ResourceArn");
        var resource = arn.Split(':', 6)[^1].Split('/', 2);
        var kind = ResourceKind.All.FirstOrDefault(k => k.Slug == resource[0]);
        var exists = kind is not null && store.List(kind).Any(d => (string?)d[kind.ArnMember] == arn);
        return exists ? arn : throw SageMakerErrors.Validation($"Could not find the resource \"{arn}\".");
    }
}
