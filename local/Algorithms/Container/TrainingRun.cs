namespace Local.Algorithms.Container;

/// <summary>Runs one training and leaves what SageMaker looks at afterwards: the exit code and output/failure.</summary>
internal static class TrainingRun
{
    public static int Execute(ContainerFolder folder, Action<ContainerFolder> train)
    {
        try
        {
            train(folder);
            return 0;
        }
        catch (ClientErrorException e)
        {
            return Fail(folder, $"ClientError: {e.Message}");
        }
        catch (AlgorithmErrorException e)
        {
            return Fail(folder, $"AlgorithmError: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return Fail(folder, $"AlgorithmError: {e.Message}");
        }
    }

    private static int Fail(ContainerFolder folder, string reason)
    {
        Console.Error.WriteLine(reason);
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Failure)!);
        File.WriteAllText(folder.Failure, reason);
        return 1;
    }
}
