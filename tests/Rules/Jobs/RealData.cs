using Contracts.Configuration;
using Jobs.Features;

namespace Tests.Rules.Jobs;

/// <summary>Public data sets with the irregularities of real ones.</summary>
public sealed class RealData : IDisposable
{
    private readonly JobFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SharedDataFact]
    public void Takes_all_of_abalone()
    {
        var csv = "sex,length,diameter,height,whole_weight,shucked_weight,viscera_weight,shell_weight,rings\n" + File.ReadAllText(Path.Combine(Repository.SharedData, "abalone.csv"));
        var features = new FeatureColumns { Numeric = ["length", "diameter", "height", "whole_weight", "shucked_weight", "viscera_weight", "shell_weight"], Categorical = ["sex"] };

        folder.Preprocess(csv, Cars.Configuration with { Model = "abalone-rings", Target = "rings", Ignore = [], Features = features }).ShouldBe(0);

        var report = folder.Report;
        (report.Rows, report.Rejected, report.EncodedColumns).ShouldBe((4177, 0, 10));
        (report.Target.Min, report.Target.Max).ShouldBe((1, 29));
        report.Target.Mean.ShouldBe(9.933684, 1e-6);
    }

    [SharedDataFact]
    public void Takes_all_used_cars_with_blanks_and_numbers_among_their_models()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.SharedData, "used_cars"), "*.csv").Order(StringComparer.Ordinal).Select(File.ReadAllLines).ToList();
        var csv = string.Join('\n', [files[0][0], .. files.SelectMany(lines => lines.Skip(1))]);
        var features = new FeatureColumns { Numeric = ["year", "mileage", "tax", "mpg", "engineSize"], Categorical = ["make", "model", "transmission", "fuelType"] };

        folder.Preprocess(csv, Cars.Configuration with { Ignore = [], Features = features }).ShouldBe(0);

        var report = folder.Report;
        (report.Rows, report.Accepted).ShouldBe((70398, 70398));
        (report.Train / 70398.0).ShouldBe(0.7, 0.01);
        (report.Validation / 70398.0).ShouldBe(0.15, 0.01);
        var models = FeatureSchema.Read(folder.OutputPath("features", "features.json")).Features.Single(feature => feature.Name == "model").Categories!;
        models.ShouldContain("A1");
        models.ShouldNotContain(" A1");
    }
}
