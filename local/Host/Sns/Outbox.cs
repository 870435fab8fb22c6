using System.Globalization;

namespace Local.Host.Sns;

/// <summary>The folder that stands for the mail server: a file per mail, complete from the moment it can be seen.</summary>
public sealed class Outbox
{
    readonly Lock gate = new();
    readonly TimeProvider clock;
    readonly string folder;

    public Outbox(Settings settings, TimeProvider clock)
    {
        (this.clock, folder) = (clock, Directory.CreateDirectory(settings.DataPath("outbox")).FullName);
        // What a killed process had not finished writing was never acknowledged.
        foreach (var unfinished in Directory.EnumerateFiles(folder, ".*.tmp")) File.Delete(unfinished);
    }

    public void Send(Message message, Subscription subscription, string id)
    {
        var now = clock.GetUtcNow();
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():n}.tmp");
        File.WriteAllBytes(temporary, Email.Write(message, subscription, id, now));
        lock (gate) File.Move(temporary, FreeName(folder, now));
    }

    static string FreeName(string folder, DateTimeOffset now)
    {
        var stamp = now.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        return Enumerable.Range(1, int.MaxValue).Select(n => Path.Combine(folder, $"{stamp}-{n}.eml")).First(path => !File.Exists(path));
    }
}
