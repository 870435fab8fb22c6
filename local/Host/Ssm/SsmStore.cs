using System.Globalization;
using Local.Host.Storage;

namespace Local.Host.Ssm;

/// <summary>Parameters and their last hundred versions.</summary>
public sealed class SsmStore(Database database, TimeProvider clock)
{
    const string Kind = "ssm-parameter";
    const string History = "ssm-history";
    const int VersionsKept = 100;

    public Parameter? Find(string name) => database.Find<Parameter>(Kind, name);

    public IReadOnlyList<Parameter> List(string prefix = "") => database.List<Parameter>(Kind, prefix);

    public IReadOnlyList<Parameter> Versions(string name) => database.List<Parameter>(History, name + "\n");

    /// <summary>The parameter that a name, an ARN, or either with :version names.</summary>
    public Parameter Get(string selector)
    {
        var name = selector;
        if (name.StartsWith("arn:", StringComparison.Ordinal))
        {
            var path = name[(name.IndexOf(":parameter/", StringComparison.Ordinal) + 11)..];
            name = Find("/" + path.Split(':')[0]) is null ? path : "/" + path;
        }
        var parts = name.Split(':', 2);
        var latest = Find(parts[0]) ?? throw SsmErrors.NotFound(selector);
        if (parts.Length == 1) return latest;
        return Versions(parts[0]).FirstOrDefault(v => v.Version.ToString(CultureInfo.InvariantCulture) == parts[1]) ?? throw SsmErrors.VersionNotFound(parts[0], parts[1]);
    }

    public Parameter Put(NewParameter given) => database.Transaction(() =>
    {
        ParameterRules.CheckName(given.Name);
        var before = Find(given.Name);
        if (before is not null && !given.Overwrite) throw SsmErrors.AlreadyExists();
        var type = given.Type ?? before?.Type ?? throw SsmErrors.Invalid("A parameter type is required when you create a parameter.");
        var tier = given.Tier ?? before?.Tier ?? "Standard";
        ParameterRules.CheckValue(given, tier, given.AllowedPattern);
        var added = new Parameter(given.Name, type, given.Value, (before?.Version ?? 0) + 1, clock.GetUtcNow(), tier, given.Description ?? before?.Description, given.AllowedPattern);
        database.Put(Kind, added.Name, added);
        database.Put(History, Key(added.Name, added.Version), added);
        database.Remove(History, Key(added.Name, added.Version - VersionsKept));
        return added;
    });

    public bool Delete(string name) => database.Transaction(() =>
    {
        foreach (var version in Versions(name)) database.Remove(History, Key(name, version.Version));
        return database.Remove(Kind, name);
    });

    static string Key(string name, long version) => $"{name}\n{version:D10}";
}
