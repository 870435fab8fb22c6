namespace Local.Host.Storage;

/// <summary>Holds the data folder for one process: two would overwrite one another's state.</summary>
public static class DataLock
{
    public static IDisposable Take(string data)
    {
        Directory.CreateDirectory(data);
        try
        {
            return new FileStream(Path.Combine(data, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new InvalidOperationException($"Another local mode is using {data}. End it, or set LOCAL_DIR to another folder.");
        }
    }
}
