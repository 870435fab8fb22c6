using Contracts.Configuration;
using Local.Samples;

namespace Tests.Rules.Jobs;

/// <summary>The sample files, and that the demo finds in them what it shows.</summary>
public sealed class SampleData : IDisposable
{
    private readonly JobFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Are_what_their_generator_makes()
    {
        File.ReadAllText(Path.Combine(Repository.Root, "local", "samples", "used-cars.csv")).ShouldBe(UsedCars.Csv());
        File.ReadAllText(Path.Combine(Repository.Root, "local", "samples", "three-cars.json")).ShouldBe(UsedCars.ThreeCarsJson());
    }

    [Fact]
    public void Show_imputation_and_rejection()
    {
        var features = new FeatureColumns { Numeric = ["year", "mileage", "tax", "mpg", "engine_size"], Categorical = ["make", "model_name", "transmission", "fuel_type"] };

        folder.Preprocess(UsedCars.Csv(), Cars.Configuration with { Features = features }).ShouldBe(0);

        folder.Report.Rows.ShouldBe(6000);
        folder.Report.Rejected.ShouldBeInRange(5, 10);
        folder.Report.Imputed.Keys.ShouldBe(["mileage", "tax", "mpg"]);
    }
}
