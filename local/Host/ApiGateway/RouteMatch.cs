namespace Local.Host.ApiGateway;

/// <summary>A route that a path and method lead to, with the values of its path parameters as they were sent.</summary>
public sealed record RouteMatch(Route Route, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The most specific resource for the path, and on it the method; null when the resource or its method is missing.</summary>
    public static RouteMatch? Find(IEnumerable<Route> routes, string method, string rawPath)
    {
        var segments = Split(rawPath);
        var resource = routes.Where(r => Values(Split(r.Path), segments) is not null).GroupBy(r => r.Path).MinBy(g => Rank(g.Key), StringComparer.Ordinal);
        var route = resource?.FirstOrDefault(r => r.Method == method) ?? resource?.FirstOrDefault(r => r.Method == "ANY");
        return route is null ? null : new RouteMatch(route, Values(Split(route.Path), segments)!);
    }

    static Dictionary<string, string>? Values(string[] template, string[] segments)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        for (var i = 0; i < template.Length; i++)
        {
            if (i >= segments.Length) return null;
            if (IsGreedy(template[i]))
            {
                values[template[i][1..^2]] = string.Join('/', segments[i..]);
                return values;
            }

            if (IsParameter(template[i]) && segments[i].Length > 0) values[template[i][1..^1]] = segments[i];
            else if (template[i] != segments[i]) return null;
        }

        return segments.Length == template.Length ? values : null;
    }

    /// <summary>Sorts literal segments before parameters before {proxy+}, from the left.</summary>
    static string Rank(string path) => string.Concat(Split(path).Select(s => IsGreedy(s) ? '2' : IsParameter(s) ? '1' : '0'));

    static bool IsGreedy(string segment) => IsParameter(segment) && segment.EndsWith("+}", StringComparison.Ordinal);

    static bool IsParameter(string segment) => segment.StartsWith('{') && segment.EndsWith('}');

    static string[] Split(string path) => path.Trim('/') is { Length: > 0 } inner ? inner.Split('/') : [];
}
