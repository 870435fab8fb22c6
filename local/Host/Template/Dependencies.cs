namespace Local.Host.Template;

/// <summary>Who needs whom among the resources.</summary>
public static class Dependencies
{
    /// <summary>The ids so that each stands after those it needs, else in the order given; a cycle is refused, as CloudFormation refuses it.</summary>
    public static IReadOnlyList<string> Order(IEnumerable<string> ids, IReadOnlyDictionary<string, IReadOnlySet<string>> needs)
    {
        List<string> ordered = [];
        HashSet<string> done = new(StringComparer.Ordinal);
        List<string> path = [];
        foreach (var id in ids) Visit(id);
        return ordered;

        void Visit(string id)
        {
            if (done.Contains(id)) return;
            if (path.IndexOf(id) is >= 0 and var start) throw new TemplateException($"circular dependency between resources: {string.Join(" -> ", path[start..])} -> {id}");
            path.Add(id);
            foreach (var need in needs.TryGetValue(id, out var found) ? found : new HashSet<string>()) Visit(need);
            path.RemoveAt(path.Count - 1);
            done.Add(id);
            ordered.Add(id);
        }
    }
}
