using System.Text.RegularExpressions;

namespace Tests.LocalServices.Emulation;

/// <summary>docs/emulation.md names every operation that local mode serves.</summary>
public sealed partial class ListedOperations
{
    static readonly string Root = Find(AppContext.BaseDirectory);
    static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs/emulation.md"));

    [Fact]
    public void Every_served_operation_is_listed()
    {
        var served = Served().Distinct().Order(StringComparer.Ordinal).ToList();

        served.Count.ShouldBeGreaterThan(60);
        served.Where(o => !Regex.IsMatch(Page, $@"\b{o}\b")).ShouldBeEmpty();
    }

    /// <summary>Operations are the arms of a switch over the operation's or action's name, or the keys of a table of operations.</summary>
    static IEnumerable<string> Served() =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "local/Host"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        let text = File.ReadAllText(file)
        where text.Contains("operation switch", StringComparison.Ordinal) || text.Contains("action switch", StringComparison.Ordinal) || text.Contains(": IOperations", StringComparison.Ordinal)
        from Match arm in Arm().Matches(text)
        select arm.Groups[1].Value;

    [GeneratedRegex("^\\s+\\[?\"((?:Create|Describe|List|Get|Put|Delete|Update|Start(?!Time)|Stop|Send|Publish|Subscribe|Unsubscribe|Invoke|Add|Redrive|Validate|Receive|Head|Copy|Set)[A-Za-z0-9]*)\"\\]? =>? ", RegexOptions.Multiline)]
    private static partial Regex Arm();

    static string Find(string folder) => File.Exists(Path.Combine(folder, "Serverless.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
