using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Drops;

/// <summary>The gate on the data that everybody knows.</summary>
[Collection("stack")]
public sealed class RealDataThroughTheGate(SharedStack shared)
{
    const string AbaloneHeader = "sex,length,diameter,height,whole_weight,shucked_weight,viscera_weight,shell_weight,rings";
    readonly Stack stack = shared.Stack;

    [RealDataFact]
    public async Task Abalone_passes_2_6_and_its_shuffled_labels_do_not()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.RealData!, "abalone.csv"));
        var (good, _) = await DropAsync("abalone", "abalone.csv", Csv(AbaloneHeader, lines));
        var before = await stack.InServiceAsync();

        var (shuffled, mail) = await DropAsync("abalone", "shuffled.csv", Csv(AbaloneHeader, Shuffled(lines)));

        good.ShouldBe("deployed");
        shuffled.ShouldBe("rejected");
        mail.ShouldContain("above the threshold of 2.6");
        mail.ShouldContain("champion (in service)");
        (await stack.InServiceAsync()).ShouldBe(before);
    }

    [RealDataFact]
    public async Task Abalone_with_a_learning_rate_of_0_01_is_refused()
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "models/abalone.yaml"));
        await stack.PutModelAsync("abalone-slow", yaml.Replace("model: abalone", "model: abalone-slow", StringComparison.Ordinal).Replace("eta: 0.2", "eta: 0.01", StringComparison.Ordinal));
        var before = await stack.InServiceAsync();

        var (outcome, mail) = await DropAsync("abalone-slow", "abalone.csv", Csv(AbaloneHeader, await File.ReadAllLinesAsync(Path.Combine(Repository.RealData!, "abalone.csv"))));

        outcome.ShouldBe("rejected");
        mail.ShouldMatch(@"xgboost, test rmse (5\.9|6\.\d)\d* above the threshold of 2\.6");
        mail.ShouldContain("nothing of this algorithm is in service");
        (await stack.InServiceAsync()).ShouldBe(before);
    }

    [RealDataFact]
    public async Task When_prices_rise_by_thirty_percent_the_retrained_model_beats_the_one_in_service()
    {
        await stack.PutModelAsync("hyundai", """
            model: hyundai
            target: price
            ignore: [make]
            features:
              numeric: [year, mileage, tax, mpg, engineSize]
              categorical: [model, transmission, fuelType]
            algorithms:
              xgboost: { hyperparameters: { num_round: 100, max_depth: 6, eta: 0.2 } }
            gate: { threshold: 2500 }
            """);
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.RealData!, "used_cars", "hyundi.csv"));
        var half = (lines.Length + 1) / 2;
        (await DropAsync("hyundai", "2019.csv", Csv(lines[0], lines[1..half]))).Outcome.ShouldBe("deployed");

        var (outcome, mail) = await DropAsync("hyundai", "2020.csv", Csv(lines[0], lines[half..].Select(Dearer)));

        outcome.ShouldBe("deployed");
        var (challenger, champion) = (Number(mail, "challenger (new) "), Number(mail, "champion (in service) "));
        champion.ShouldBeGreaterThan(2 * challenger);
    }

    async Task<(string Outcome, string Mail)> DropAsync(string model, string file, string csv)
    {
        var drop = new Drop($"{model}/{file}", Encoding.UTF8.GetBytes(csv));
        var dropped = new DroppedFile(drop, await stack.DropFileAsync(drop.Place, drop.Content));
        dropped.Execution.Status.ShouldBe(ExecutionStatus.SUCCEEDED, dropped.Execution.Cause);
        return (JsonNode.Parse(dropped.Execution.Output)!["outcome"]!.GetValue<string>(), Mails.TheOneAbout(stack, dropped));
    }

    static string Csv(string header, IEnumerable<string> lines) => $"{header}\n{string.Join('\n', lines)}\n";

    static IEnumerable<string> Shuffled(string[] lines)
    {
        var labels = lines.Select(line => line[(line.LastIndexOf(',') + 1)..]).ToArray();
        new Random(7).Shuffle(labels);
        return lines.Zip(labels, (line, label) => line[..(line.LastIndexOf(',') + 1)] + label);
    }

    static string Dearer(string line)
    {
        var cells = line.Split(',');
        cells[3] = (double.Parse(cells[3], CultureInfo.InvariantCulture) * 1.3).ToString("0.##", CultureInfo.InvariantCulture);
        return string.Join(',', cells);
    }

    static double Number(string mail, string after) =>
        double.Parse(mail[(mail.IndexOf(after, StringComparison.Ordinal) + after.Length)..].Split(' ')[0], CultureInfo.InvariantCulture);
}
