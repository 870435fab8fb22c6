using System.Globalization;
using System.Text;

namespace Bench.Api;

/// <summary>What processes hold in memory, as the kernel counts it.</summary>
public static class ResidentMemory
{
    /// <summary>Megabytes of one process.</summary>
    public static double Of(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>The processes that run a function for a host.</summary>
    public static IReadOnlyList<int> OfFunction(int host, string function) =>
        [.. Children(host).Where(child => Variables(child).Contains($"AWS_LAMBDA_FUNCTION_NAME={function}", StringComparison.Ordinal))];

    // Each thread of the host has its own list of the processes that it started.
    static IEnumerable<int> Children(int process) => Directory.EnumerateDirectories($"/proc/{process}/task")
        .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(id => int.Parse(id, CultureInfo.InvariantCulture));

    static string Variables(int process) => Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{process}/environ"));
}
