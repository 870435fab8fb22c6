using System.Globalization;
using Local.Samples.Traffic;

namespace Local.Samples;

/// <summary>What `make simulate` was asked for.</summary>
/// <param name="Url">Of the running local mode.</param>
/// <param name="Data">Its folder, in which the mails are.</param>
public sealed record SimulateOptions(Simulation Simulation, string Url, string Data)
{
    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["--drift"] = "", ["--weeks"] = "", ["--rows"] = "2000", ["--delay"] = "2", ["--seed"] = "1", ["--url"] = "http://127.0.0.1:4566", ["--data"] = ".local",
    };

    /// <param name="name">Begins the ids of what is asked.</param>
    public static SimulateOptions Read(IReadOnlyList<string> arguments, string name)
    {
        var given = Pairs(arguments);
        var delay = Number(given, "--delay", 0);
        var drifts = given["--drift"] is { Length: > 0 } text ? DriftText.Read(text) : DriftText.Everything(delay);
        var simulation = new Simulation
        {
            Name = name,
            Seed = (ulong)Number(given, "--seed", 0),
            Weeks = given["--weeks"].Length == 0 ? DriftText.WeeksFor(drifts, delay) : Number(given, "--weeks", 1),
            RowsPerWeek = Number(given, "--rows", 1),
            LabelDelay = delay,
            Drifts = drifts,
        };
        return new SimulateOptions(simulation, given["--url"], given["--data"]);
    }

    private static Dictionary<string, string> Pairs(IReadOnlyList<string> arguments)
    {
        var given = new Dictionary<string, string>(Defaults);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!Defaults.ContainsKey(arguments[i])) throw new UsageException($"{arguments[i]} is not known. Accepted are: {string.Join(", ", Defaults.Keys)}.");
            // An empty value is one that make was not given.
            if (i + 1 >= arguments.Count) throw new UsageException($"{arguments[i]} needs a value.");
            if (arguments[i + 1].Length > 0) given[arguments[i]] = arguments[i + 1];
        }

        return given;
    }

    private static int Number(Dictionary<string, string> given, string name, int least) =>
        int.TryParse(given[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : throw new UsageException($"{name} is a whole number from {least} on, not {given[name]}.");
}
