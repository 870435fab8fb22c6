using Local.Samples.Play;
using Spectre.Console;

namespace Local.Demo;

/// <summary>What every chapter works with: a running local mode, as its users see it, and the repository's sample files.</summary>
public sealed record Scene(Cloud Cloud, IReadOnlyDictionary<string, string> Outputs, InferenceApi Api, Outbox Outbox, string Repository, string Data)
{
    public const string Model = "used-car-price";

    public string UsedCars => Path.Combine(Repository, "local/samples/used-cars.csv");

    public string ThreeCars => File.ReadAllText(Path.Combine(Repository, "local/samples/three-cars.json"));

    public static async Task<Scene> OfAsync(string url, string repository, string data)
    {
        var cloud = new Cloud(url);
        var outputs = await cloud.OutputsAsync();
        return new Scene(cloud, outputs, await InferenceApi.OfAsync(cloud, outputs), new Outbox(data), repository, data);
    }

    /// <summary>The one mail that has come since the last look.</summary>
    public Mail NewMail()
    {
        var mails = Outbox.New();
        return mails is [var mail] ? mail : throw new PlayException($"One mail was expected in {Path.Combine(Data, "outbox")}, {mails.Count} were written: {string.Join("; ", mails.Select(mail => mail.Subject))}");
    }

    public static void Title(string words) => AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(words)}[/]").LeftJustified());
}
