using System.Text;
using Contracts;
using Contracts.Training;

namespace Jobs;

/// <summary>The dropped file cannot be used: what is wrong and where, and on a line of its own what to do about it.</summary>
public sealed class DatasetRejectedException(string file, string problem, string remedy)
    : Exception($"{Errors.DatasetRejected}: {file}: {Fitted(problem, remedy)}\n{Cut(remedy, LongestRemedy)}")
{
    /// <summary>An exit message has a KB, which must hold the remedy too: of a long problem only the start is told.</summary>
    private const int Longest = 860;
    private const int LongestRemedy = 480;

    public Fault Fault { get; } = Fault.Rejected($"{file}: {Fitted(problem, remedy)}", Cut(remedy, LongestRemedy));

    private static string Fitted(string problem, string remedy) => Cut(problem, Longest - Math.Min(LongestRemedy, Encoding.UTF8.GetByteCount(remedy)));

    private static string Cut(string text, int most)
    {
        if (Encoding.UTF8.GetByteCount(text) <= most)
            return text;
        var bytes = new byte[most];
        Encoding.UTF8.GetEncoder().Convert(text, bytes, flush: true, out _, out var used, out _);
        return Encoding.UTF8.GetString(bytes, 0, used) + "...";
    }
}
