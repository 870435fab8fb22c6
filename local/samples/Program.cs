using System.Globalization;
using Local.Samples;
using Local.Samples.Play;

// With the word simulate: plays weeks of traffic against a running local mode.
if (args is ["simulate", .. var given])
{
    try
    {
        var name = "sim-" + TimeProvider.System.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        await new Simulator(SimulateOptions.Read(given, name), Console.Out).PlayAsync();
        return 0;
    }
    catch (Exception e) when (e is UsageException or PlayException or HttpRequestException)
    {
        Console.Error.WriteLine(e is HttpRequestException ? $"No local mode answers: {e.Message}. Start it with make local, in another shell." : e.Message);
        return 1;
    }
}

// Without an argument into the folder that the files are committed in: dotnet run --project local/samples, from the repository's root.
var folder = args is [var named] ? named : Path.Combine("local", "samples");
File.WriteAllText(Path.Combine(folder, "used-cars.csv"), UsedCars.Csv());
File.WriteAllText(Path.Combine(folder, "three-cars.json"), UsedCars.ThreeCarsJson());
return 0;
