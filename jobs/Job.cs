using System.Text;

namespace Jobs;

/// <summary>The boundary of a processing job: whatever ends it early becomes its exit message and exit code 1.</summary>
public static class Job
{
    private const int LongestMessage = 1000;

    public static int Run(ContainerFolders folders, Action<ContainerFolders> job)
    {
        try
        {
            job(folders);
            return 0;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception);
            Say(folders, Sentence(exception));
            return 1;
        }
    }

    /// <summary>Leaves the job's exit message, cut to what SageMaker keeps.</summary>
    public static void Say(ContainerFolders folders, string message)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folders.Message)!);
        File.WriteAllBytes(folders.Message, Cut(message));
    }

    private static string Sentence(Exception exception) =>
        exception is DatasetRejectedException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";

    // SageMaker keeps the first KB and fails the job with another error when that is not UTF-8, so never cut inside a character.
    private static byte[] Cut(string message)
    {
        var bytes = new byte[LongestMessage];
        Encoding.UTF8.GetEncoder().Convert(message, bytes, flush: true, out _, out var used, out _);
        return bytes[..used];
    }
}
