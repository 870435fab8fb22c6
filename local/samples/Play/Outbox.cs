namespace Local.Samples.Play;

/// <summary>The folder in which local mode leaves the mails it sends.</summary>
public sealed class Outbox
{
    private readonly string folder;
    private readonly HashSet<string> known;

    /// <summary>What is there already is not new.</summary>
    public Outbox(string data) => (folder, known) = (Path.Combine(data, "outbox"), [.. Files(Path.Combine(data, "outbox"))]);

    /// <summary>The mails that have come since the last look, oldest first.</summary>
    public IReadOnlyList<Mail> New() => [.. Files(folder).Where(known.Add).Order(StringComparer.Ordinal).Select(File.ReadAllText).Select(Mail.Read)];

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml") : [];
}
