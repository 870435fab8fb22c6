using System.Globalization;
using System.Text.Json.Nodes;
using Local.Samples.Play;
using Local.Samples.Traffic;

namespace Local.Samples;

/// <summary>Plays a simulation against a running local mode and prints, week after week, what was asked, what the check said and which mail came.</summary>
public sealed class Simulator(SimulateOptions options, TextWriter output)
{
    private const string Model = "used-car-price";

    public async Task PlayAsync()
    {
        var cloud = new Cloud(options.Url);
        var outputs = await cloud.OutputsAsync();
        var api = await InferenceApi.OfAsync(cloud, outputs);
        await NeedModelAsync(api, outputs);
        var (player, outbox) = (new Player(cloud, outputs, api, Model), new Outbox(options.Data));
        foreach (var week in options.Simulation.Play())
        {
            Begin(week);
            if (week.Labels is { } labels) await player.DropAsync(labels);
            await player.AskAsync(week);
            await player.EndedAsync(await player.PassAsync());
            Print(await api.ModelAsync(Model), outbox.New());
        }
    }

    private static async Task NeedModelAsync(InferenceApi api, IReadOnlyDictionary<string, string> outputs)
    {
        try
        {
            await api.ModelAsync(Model);
        }
        catch (PlayException)
        {
            throw new UsageException($"{Model} is not in service yet. Train it first, and wait for the mail: aws s3 cp local/samples/used-cars.csv s3://{outputs["DataBucketName"]}/training/{Model}/");
        }
    }

    private void Begin(Week week)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"week {week.Number}  {week.Cars.Count():N0} cars asked for{(week.Labels is { } labels ? $"; the prices of week {labels.Week}'s cars become known" : "")}"));
        foreach (var planned in week.Drifts) output.WriteLine($"        {planned.Drift.Name}: {planned.Drift.Words}");
    }

    private void Print(JsonObject model, IReadOnlyList<Mail> mails)
    {
        var last = model["lastCheck"]!;
        output.WriteLine($"        check {last["check"]}: {last["outcome"]}, {last["summary"]}");
        foreach (var mail in mails) output.WriteLine($"        mail  {mail.Subject}");
        if (mails.Count == 0) output.WriteLine("        no mail");
        output.WriteLine();
    }
}
