namespace Local.Host.Template;

/// <summary>The section Conditions, each evaluated when first asked for.</summary>
public sealed class Conditions(TemplateSource source, Func<Evaluator> evaluator)
{
    readonly Dictionary<string, bool?> known = new(StringComparer.Ordinal);

    /// <summary>Null when the template defines no such condition.</summary>
    public bool? Test(string name)
    {
        if (known.TryGetValue(name, out var value)) return value ?? throw source.Error(source.Section("Conditions")[name], $"the condition '{name}' depends on itself.");
        if (source.Section("Conditions")[name] is not { } node) return null;
        known[name] = null;
        return known[name] = evaluator().Test(node);
    }
}
