using System.Globalization;
using System.Text.RegularExpressions;
using Contracts.Monitoring;

namespace EvaluatePayload;

/// <summary>What one run of the consolidation wrote for a model.</summary>
/// <param name="Keys">Its files of lines.</param>
public sealed record ConsolidatedFolder(string Run, string Date, IReadOnlyList<string> Keys);

/// <summary>Which consolidated lines a check judges.</summary>
public static partial class WindowRules
{
    /// <summary>A run is filed under the date on which its execution started; it may have waited for another one, but not for so long.</summary>
    private const int DaysOfGrace = 2;

    /// <summary>The folders among a model's consolidated keys.</summary>
    public static IReadOnlyList<ConsolidatedFolder> Folders(IEnumerable<string> keys) =>
        [.. keys.Select(key => (Key: key, Match: Part().Match(key))).Where(found => found.Match.Success)
            .GroupBy(found => (Run: found.Match.Groups["run"].Value, Date: found.Match.Groups["date"].Value), found => found.Key)
            .Select(folder => new ConsolidatedFolder(folder.Key.Run, folder.Key.Date, [.. folder])).OrderBy(folder => folder.Date, StringComparer.Ordinal)];

    /// <summary>
    /// Those that no check has judged, whatever became of their run: one that died before its commit wrote lines that a later run writes again, one that died
    /// after it wrote lines that nobody writes again. Lines that are there twice are in folders of one window, because it ends with a run that succeeded.
    /// </summary>
    /// <param name="isLater">Whether a run started after the one that the check waited for; what it wrote may come again.</param>
    public static IReadOnlyList<ConsolidatedFolder> Window(IReadOnlyList<ConsolidatedFolder> folders, MonitorMemory? memory, Func<string, bool> isLater) =>
        [.. folders.Where(folder => memory is null || (string.CompareOrdinal(folder.Date, memory.From) >= 0 && !memory.Judged.Contains(folder.Run))).Where(folder => !isLater(folder.Run))];

    /// <summary>The first date under which anything unjudged can still appear once these are judged.</summary>
    public static string From(IReadOnlyList<ConsolidatedFolder> judged) =>
        DateOnly.ParseExact(judged[^1].Date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-DaysOfGrace).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/consolidated/dt=(?<date>\d{4}-\d\d-\d\d)/run=(?<run>[^/]+)/part-[^/]*\z")]
    private static partial Regex Part();
}
