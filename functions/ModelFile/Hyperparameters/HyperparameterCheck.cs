namespace ModelFile.Hyperparameters;

/// <summary>Checks hyperparameters before anything runs: each by itself, then against the others. What would only be ignored is warned of.</summary>
internal static class HyperparameterCheck
{
    public static void Run(Section section, IReadOnlyDictionary<string, string> written, AlgorithmTable table, string instance)
    {
        var names = new Dictionary<string, string>();
        foreach (var (name, text) in written)
        {
            var own = table.Aliases.GetValueOrDefault(name, name);
            if (!names.TryAdd(own, name)) section.RefuseKey(name, $"is the same as {names[own]}; keep one of them");
            else if (!Fits(section, name, text, own, table)) names.Remove(own);
        }

        var given = new Given(names.ToDictionary(pair => pair.Key, pair => written[pair.Value]), instance);
        foreach (var (condition, name) in Holding(table.Refused, given)) section.Refuse(names[name], condition.Sentence);
        foreach (var (condition, name) in Holding(table.WithoutEffect, given)) section.Warn(names[name], condition.Sentence);
    }

    private static bool Fits(Section section, string name, string text, string own, AlgorithmTable table)
    {
        if (table.Unusable.TryGetValue(own, out var why)) section.RefuseKey(name, why);
        else if (!table.Known.TryGetValue(own, out var accepted)) RefuseUnknown(section, name, table);
        else if (accepted.Wrong(text) is { } wrong) section.Refuse(name, $"{accepted.Described} belongs here, not {Section.Shortened(wrong)}", NearestWord.To(wrong, accepted.Words));
        else return true;
        return false;
    }

    /// <summary>All names are many, and told only where none is near.</summary>
    private static void RefuseUnknown(Section section, string name, AlgorithmTable table)
    {
        var nearest = NearestWord.To(name, [.. table.Known.Keys, .. table.Aliases.Keys]);
        section.RefuseKey(name, "unknown hyperparameter", nearest, nearest is null ? [.. table.Known.Keys] : null);
    }

    private static IEnumerable<(Condition Condition, string Name)> Holding(IReadOnlyList<Condition> conditions, Given given) =>
        from condition in conditions
        where condition.Names.Any(given.Has) && condition.Holds(given)
        from name in condition.Names.Where(given.Has)
        select (condition, name);
}
