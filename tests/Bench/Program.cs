using Bench;
using Bench.Api;
using Bench.Batch;
using Bench.Monitoring;
using Spectre.Console;

// A bench per group of figures; a new one is added here.
IBench[] all = [new TwentyMillisecondsBench(), new RealModelsBench(), new ThroughputBench(), new ColdStartBench(), new MemoryBench(), new BatchBench(), new BatchMemoryBench(), new MonitoringBench()];
var unknown = args.Except(all.Select(b => b.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"There is no bench {string.Join(", ", unknown)}; there are {string.Join(", ", all.Select(b => b.Name))}.");
    return 1;
}

if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 160; // a file has no width
var table = new Table().Border(TableBorder.Markdown).AddColumns("measured", "ours", "peer", "ratio", "goal", "");
try
{
    await using var context = new BenchContext(Directory.GetCurrentDirectory());
    foreach (var bench in all.Where(b => args.Length == 0 || args.Contains(b.Name)))
    {
        BenchContext.Say(bench.Name);
        await foreach (var figure in bench.MeasureAsync(context)) table.AddRow(Cells(figure));
    }
}
catch (BenchException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

AnsiConsole.Write(table);
return 0;

static string[] Cells(Figure figure) =>
    [.. new[] { figure.What, figure.Ours, figure.Peer ?? "", figure.Ratio is { } ratio ? FormattableString.Invariant($"{ratio:0.00}x") : "", figure.Goal ?? "", figure.Reached switch { true => "reached", false => "missed", null => "" } }.Select(Markup.Escape)];
