using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Bench.Batch;

/// <summary>A million rows of 19 features: raw CSV to result beside Python doing the same, and the algorithm's own stage beside Python's.</summary>
public sealed class BatchBench : IBench
{
    const int Rows = 1_000_000;
    const int Turns = 2;
    const double LeastWhole = 1.0;
    const double LeastStage = 1.5;

    public string Name => "batch";

    public async IAsyncEnumerable<Figure> MeasureAsync(BenchContext context)
    {
        var stack = await BatchStack.StartAsync(context);
        var file = stack.NewTable("million.csv", Rows);
        var (ours, peer) = (new List<double>(), new List<double>());
        var parts = new Dictionary<string, double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            BenchContext.Say($"a million rows, turn {turn + 1}");
            ours.Add((await stack.ScoreAsync(file)).TotalSeconds);
            using var told = JsonDocument.Parse(await PythonPeer.RunAsync("score_batch.py", stack.ModelFile, stack.Features, file, file + ".scored"));
            parts = told.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetDouble());
            peer.Add(parts["total"]);
        }

        yield return PerSecond("batch of a million rows, raw CSV to result; peer: read, encode, predict, write in Python", ours.Min(), peer.Min(), LeastWhole);
        foreach (var part in (string[])["read", "encode", "predict", "write"]) yield return new Figure($"  of Python's it {part}", "", Seconds(parts[part]));
        var (stage, stagePeer) = await StageAsync(stack, context.Repository, file);
        yield return PerSecond("the algorithm's own stage, encoded CSV to predictions; peer: the same in Python", stage, stagePeer, LeastStage);
    }

    /// <summary>Two requests of a megabyte of raw rows at a time, as batch transform sends them on two processors; the rows are encoded before the clock starts.</summary>
    static async Task<(double Ours, double Peer)> StageAsync(BatchStack stack, string repository, string file)
    {
        BenchContext.Say("the algorithm's own stage");
        using var encode = await Container.StartAsync(Path.Combine(repository, "jobs/bin/Release/net10.0/Jobs.dll"), ["serve"], stack.Features, ("CONTAINER_ROLE", "encode"));
        List<byte[]> chunks = [];
        foreach (var rows in Chunks(file)) chunks.Add(await encode.AskAsync(rows));
        var encoded = file + ".encoded";
        await using (var all = File.Create(encoded))
            foreach (var chunk in chunks) await all.WriteAsync(chunk);

        using var algorithm = await Container.StartAsync(
            Path.Combine(repository, "local/Algorithms/bin/Release/net10.0/Algorithms.dll"), ["xgboost", "serve"], stack.ModelFile, ("SAGEMAKER_BATCH", "true"), ("MAX_CONTENT_LENGTH", "20971520"));
        var (ours, peer) = (double.MaxValue, double.MaxValue);
        for (var turn = 0; turn < Turns; turn++)
        {
            var clock = Stopwatch.StartNew();
            await Parallel.ForEachAsync(chunks, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (chunk, _) => await algorithm.AskAsync(chunk));
            ours = Math.Min(ours, clock.Elapsed.TotalSeconds);
            peer = Math.Min(peer, double.Parse(await PythonPeer.RunAsync("score_encoded.py", stack.ModelFile, encoded, encoded + ".scored"), CultureInfo.InvariantCulture));
        }

        return (ours, peer);
    }

    /// <summary>The rows without header and id, a megabyte at a time.</summary>
    static IEnumerable<byte[]> Chunks(string file)
    {
        using var chunk = new MemoryStream();
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            chunk.Write(System.Text.Encoding.UTF8.GetBytes(line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..] + "\n"));
            if (chunk.Length < 1 << 20) continue;
            yield return chunk.ToArray();
            chunk.SetLength(0);
        }

        if (chunk.Length > 0) yield return chunk.ToArray();
    }

    static Figure PerSecond(string what, double ours, double peer, double least) =>
        new(what, RowsPerSecond(ours), RowsPerSecond(peer), peer / ours, string.Create(CultureInfo.InvariantCulture, $">= {least:0.0}x"), peer / ours >= least);

    static string RowsPerSecond(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{Rows / seconds:N0} rows/s ({seconds:0.0} s)");

    static string Seconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} s");
}
