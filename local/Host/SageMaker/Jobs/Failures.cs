using Local.Host.SageMaker.Programs;

namespace Local.Host.SageMaker.Jobs;

/// <summary>The failure reason of a program that exited with an error.</summary>
public static class Failures
{
    static readonly string[] Classes = ["AlgorithmError:", "ClientError:", "InternalServerError:"];

    public static JobFailedException Of(JobFolder folder, int exitCode, LogFile log) => new(Reason(folder.Note("failure"), exitCode, log.Path));

    /// <summary>The program's own words with the class in front, unless it named the class itself.</summary>
    public static string Reason(string? note, int exitCode, string log)
    {
        var text = note ?? $"See job logs for more information ({log})";
        var named = Classes.Any(c => text.StartsWith(c, StringComparison.Ordinal));
        return $"{(named ? "" : "AlgorithmError: ")}{text}, exit code: {exitCode}";
    }
}
