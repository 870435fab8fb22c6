using System.Text.Json.Nodes;
using Local.Host.Storage;

namespace Local.Host.SageMaker;

/// <summary>The resources as documents: each is what its Describe operation answers.</summary>
public sealed class SageMakerStore(Database database, TimeProvider time, StateChanges changes)
{
    readonly Lock gate = new();

    public JsonNode Now => Epoch(time.GetUtcNow());

    /// <summary>Epoch seconds with milliseconds, as the JSON protocol writes times.</summary>
    public static JsonNode Epoch(DateTimeOffset at) => JsonValue.Create(at.ToUnixTimeMilliseconds() / 1000m);

    /// <summary>The document, or null; reading is case-sensitive even where creating is not.</summary>
    public JsonObject? Find(ResourceKind kind, string name) =>
        database.Find<JsonObject>(kind.Table, kind.Key(name)) is { } found && (string?)found[kind.NameMember] == name ? found : null;

    public JsonObject Get(ResourceKind kind, string name) => Find(kind, name) ?? throw SageMakerErrors.NotFound(kind, name);

    public IReadOnlyList<JsonObject> List(ResourceKind kind) => database.List<JsonObject>(kind.Table);

    /// <summary>Adds a document under its name with its ARN, times and tags; refuses a name that is taken.</summary>
    public string Add(ResourceKind kind, JsonObject document)
    {
        var name = (string)document[kind.NameMember]!;
        var tags = document["Tags"] as JsonArray;
        document.Remove("Tags");
        document[kind.ArnMember] = kind.Arn(name);
        document["CreationTime"] = Now;
        if (kind.Summary.Length > 0) document["LastModifiedTime"] = Now;
        if (!database.TryAdd(kind.Table, kind.Key(name), document)) throw SageMakerErrors.Exists(kind, name);
        if (tags is not null) Tag(kind.Arn(name), tags);
        changes.Announce(kind, document);
        return kind.Arn(name);
    }

    public JsonObject Change(ResourceKind kind, string name, Action<JsonObject> change)
    {
        lock (gate) return database.Transaction(() =>
        {
            var document = Get(kind, name);
            var before = (string?)document[kind.StatusMember];
            change(document);
            document["LastModifiedTime"] = Now;
            database.Put(kind.Table, kind.Key(name), document);
            if ((string?)document[kind.StatusMember] != before) changes.Announce(kind, document);
            return document;
        });
    }

    public void Remove(ResourceKind kind, string name)
    {
        var document = Get(kind, name);
        database.Remove(kind.Table, kind.Key(name));
        database.Remove("sagemaker/tags", kind.Arn(name));
        changes.Announce(kind, document);
    }

    public JsonArray Tags(string arn) => database.Find<JsonArray>("sagemaker/tags", arn) ?? [];

    /// <summary>Adds tags to a resource, replacing those of the same key.</summary>
    public JsonArray Tag(string arn, JsonArray tags)
    {
        lock (gate)
        {
            var all = Tags(arn).Concat(tags).GroupBy(t => (string)t!["Key"]!, t => t!.DeepClone());
            JsonArray merged = [.. all.Select(g => g.Last())];
            database.Put("sagemaker/tags", arn, merged);
            return merged;
        }
    }

    public void Untag(string arn, IReadOnlySet<string> keys)
    {
        lock (gate) database.Put<JsonArray>("sagemaker/tags", arn, [.. Tags(arn).Where(t => !keys.Contains((string)t!["Key"]!)).Select(t => t!.DeepClone())]);
    }
}
