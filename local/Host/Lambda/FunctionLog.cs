using System.Text;

namespace Local.Host.Lambda;

/// <summary>What a function writes, appended to its log file; the last lines are kept for X-Amz-Log-Result.</summary>
public sealed class FunctionLog(string path) : IDisposable
{
    const int TailBytes = 4096;

    readonly Lock gate = new();
    StreamWriter? writer;

    public void Write(string line)
    {
        lock (gate)
        {
            writer ??= Open();
            writer.WriteLine(line);
        }
    }

    public void Dispose()
    {
        // The last words of a process may still come, and open the file again.
        lock (gate)
        {
            writer?.Dispose();
            writer = null;
        }
    }

    public static string Tail(IReadOnlyList<string> lines)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        return Convert.ToBase64String(bytes.AsSpan(Math.Max(0, bytes.Length - TailBytes)));
    }

    StreamWriter Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true };
    }
}
