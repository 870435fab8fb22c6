using System.Globalization;

namespace Bench.Batch;

/// <summary>What local mode and the batch's own programs hold now, as the kernel counts it.</summary>
static class JobMemory
{
    static readonly string[] Programs = ["prepare", "assemble", "encode", "decode", "xgboost"];

    /// <summary>Megabytes by program.</summary>
    public static IEnumerable<(string Program, double Megabytes)> Now(int host)
    {
        yield return ("local mode", Megabytes(host) ?? 0);
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _)))
        {
            var process = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
            if (ProgramOf(folder) is { } program && Megabytes(process) is { } megabytes) yield return (program, megabytes);
        }
    }

    static string? ProgramOf(string folder)
    {
        try
        {
            var variables = File.ReadAllText(Path.Combine(folder, "environ")).Split('\0');
            if (!variables.Any(one => one.StartsWith("SAGEMAKER_BASE_DIR=", StringComparison.Ordinal) && one.Contains($"/{MadeUpRows.Model}-", StringComparison.Ordinal) && !one.Contains("/endpoints/", StringComparison.Ordinal))) return null;
            var words = File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0').Concat(variables.Where(one => one.StartsWith("CONTAINER_ROLE=", StringComparison.Ordinal)).Select(one => one.Split('=')[1])).ToList();
            return Programs.FirstOrDefault(words.Contains);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static double? Megabytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
            return line is null ? null : double.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null; // it has ended meanwhile
        }
    }
}
