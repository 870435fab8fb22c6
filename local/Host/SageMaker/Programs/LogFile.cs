namespace Local.Host.SageMaker.Programs;

/// <summary>The log of one job or endpoint: what CloudWatch Logs would hold, as a file.</summary>
public sealed class LogFile : IDisposable
{
    readonly StreamWriter writer;
    readonly Lock gate = new();
    bool closed;

    public LogFile(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        Path = path;
        writer = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
    }

    public string Path { get; }

    public void Write(string line)
    {
        lock (gate)
            if (!closed) writer.WriteLine(line);
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            writer.Dispose();
        }
    }
}
