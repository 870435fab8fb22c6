using System.Globalization;
using System.Text.Json.Nodes;
using Local.Samples.Play;
using Local.Samples.Traffic;
using Spectre.Console;

namespace Local.Demo.Chapters;

/// <summary>The new models beside the ones before: on cars that neither has seen, at the prices they will be sold for.</summary>
public sealed class NewModel(Scene scene)
{
    const int Calls = 4;

    /// <param name="answers">What the models before answered for the week's cars.</param>
    /// <param name="versions">The models before, by the API.</param>
    /// <param name="three">What they answered for the three cars of the beginning.</param>
    public async Task TellAsync(Week week, IReadOnlyList<JsonObject> answers, JsonArray versions, JsonObject three)
    {
        Scene.Title("A new model in service");
        var cars = week.Calls.Take(Calls).SelectMany(call => call.Cars).ToList();
        var after = new List<JsonObject>();
        foreach (var call in week.Calls.Take(Calls)) after.Add(await scene.Api.PredictAsync(Scene.Model, (call with { InferenceId = call.InferenceId + ".again" }).Body));
        var known = (await scene.Api.ModelAsync(Scene.Model))["versions"]!.AsArray();
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Algorithm", "Version before", "Version now").AddColumn(new TableColumn("rmse before").RightAligned()).AddColumn(new TableColumn("[bold]rmse now[/]").RightAligned());
        foreach (var version in known)
        {
            var algorithm = version!["algorithm"]!.ToString();
            var old = versions.First(one => one!["algorithm"]!.ToString() == algorithm)!["version"]!.ToString();
            table.AddRow(algorithm, old, version["version"]!.ToString(), Text(Rmse(cars, answers, algorithm)), $"[bold]{Text(Rmse(cars, after, algorithm))}[/]");
        }

        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{cars.Count:N0} cars of week {week.Number} asked again, against the prices they will be sold for; versions by GET {scene.Api.Address}/models/{Scene.Model}");
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("The three cars of the beginning:");
        Predictions.Print(scene.ThreeCars, (await scene.Api.PredictAsync(Scene.Model, scene.ThreeCars)).ToJsonString(), three.ToJsonString());
    }

    static double Rmse(IReadOnlyList<AskedCar> cars, IReadOnlyList<JsonObject> answers, string algorithm)
    {
        // On a busy machine one of the endpoints may have been late for a call.
        var candidates = answers.SelectMany(answer => answer["predictions"]!.AsArray()).Select(one => one!["candidates"]![algorithm]?["value"]);
        return Math.Sqrt(cars.Zip(candidates).Where(pair => pair.Second is not null).Select(pair => Math.Pow(pair.First.Price - (double)pair.Second!, 2)).DefaultIfEmpty(double.NaN).Average());
    }

    static string Text(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
