using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Tests.EndToEnd.Kill;

/// <summary>A random moment of a run: so many events into its histories, and a little later.</summary>
/// <remarks>Counted in events, not in seconds, so that a seed means about the same on a fast and a busy machine.</remarks>
public sealed record Moment(int Events, TimeSpan Later)
{
    /// <summary>About as many events as the run of the demo writes.</summary>
    const int WholeRun = 130;

    public static Moment Of(int seed)
    {
        var random = new Random(seed);
        return new Moment(random.Next(WholeRun), TimeSpan.FromMilliseconds(random.Next(random.Next(2) == 0 ? 20 : 800)));
    }

    /// <summary>Waits for the moment, or for the end of the run should that come first.</summary>
    public async Task ComeAsync(string data)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromMinutes(3); await Task.Delay(5))
        {
            var (events, ended) = Progress(data);
            if (events >= Events || ended) break;
        }

        await Task.Delay(Later);
    }

    /// <summary>The states that were entered and not left, outermost execution first, as the disk has it.</summary>
    public static string Place(string data)
    {
        List<string> places = [];
        foreach (var (machine, history) in Query(data, "SELECT e.machine, group_concat(h.json, char(10)) FROM executions e JOIN history h ON h.arn = e.arn GROUP BY e.arn ORDER BY e.rowid", r => (r.GetString(0), r.GetString(1))))
        {
            var events = history.Split('\n').Select(e => JsonNode.Parse(e)!).OrderBy(e => (long)e["id"]!).ToList();
            var last = events.LastOrDefault(e => e["stateEnteredEventDetails"] is not null)?["stateEnteredEventDetails"]!["name"];
            places.Add($"{machine.Split('-')[^1]}: {last ?? "(begun)"}, {events[^1]["type"]}");
        }

        return places.Count == 0 ? "the drop was not taken yet" : string.Join(" | ", places);
    }

    static (int Events, bool Ended) Progress(string data) =>
        Query(data, "SELECT (SELECT count(*) FROM history), (SELECT count(*) FROM executions WHERE machine LIKE '%TrainModel' AND status <> 'RUNNING')", r => (r.GetInt32(0), r.GetInt32(1) > 0))[0];

    static List<T> Query<T>(string data, string sql, Func<SqliteDataReader, T> read)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(data, "state.db")};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // every caller passes a constant text
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
