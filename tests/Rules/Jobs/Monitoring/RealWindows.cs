using Contracts.Configuration;
using Contracts.Monitoring;
using Jobs.Monitoring.Constraints;

namespace Tests.Rules.Jobs.Monitoring;

/// <summary>Windows of real rows, sound and damaged: what is found, and on whom it is blamed.</summary>
public sealed class RealWindows
{
    private static readonly ModelConfiguration UsedCars = Cars.Configuration with
    {
        Ignore = [],
        Features = new() { Numeric = ["year", "mileage", "tax", "mpg", "engineSize"], Categorical = ["make", "model", "transmission", "fuelType"] },
    };

    private static readonly ModelConfiguration Abalone = Cars.Configuration with
    {
        Target = "rings",
        Ignore = [],
        Features = new() { Numeric = ["length", "diameter", "height", "whole_weight", "shucked_weight", "viscera_weight", "shell_weight"], Categorical = ["sex"] },
    };

    private static readonly Lazy<RealTable> Table = new(RealTable.UsedCars);

    [SharedDataFact]
    public void A_random_half_is_like_the_other()
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            foreach (var rows in (int[])[4000, 10_000, 35_199])
                Judge(Table.Value, half => half.Take(rows), seed).ShouldSatisfyAllConditions(
                    it => it.Outcome.ShouldBe("clear", string.Join("; ", it.Features.SelectMany(feature => feature.Checks).Select(check => check.Description))),
                    it => it.Features.ShouldAllBe(feature => feature.State == "unchanged"));
        }
    }

    [SharedDataFact]
    public void A_random_half_of_abalone_is_like_the_other()
    {
        for (var seed = 1; seed <= 5; seed++)
            Judge(RealTable.Abalone(), half => half, seed, Abalone).Features.ShouldAllBe(feature => feature.Checks.Count == 0);
    }

    [SharedDataFact]
    public void Every_eighth_of_a_file_in_random_order_is_like_the_rest() =>
        Enumerable.Range(10, 5).ShouldAllBe(seed => Judge(Table.Value, half => half.Take(8800), seed, null, 0.875).Outcome == "clear");

    [SharedDataFact]
    public void Mileage_in_other_units_is_blamed_on_mileage_alone()
    {
        foreach (var rows in (int[])[4000, 35_199])
        {
            var findings = Judge(Table.Value, half => half.Take(rows).Scaled("mileage", 1.4));

            findings.Features.Where(feature => feature.Checks.Count > 0).Select(feature => feature.Name).ShouldBe(["mileage"]);
            findings.Features[0].What.ShouldContain("The values look multiplied by 1.4");
        }
    }

    [SharedDataFact]
    public void Length_in_other_units_is_blamed_on_length_alone() =>
        Named(Judge(RealTable.Abalone(), half => half.Scaled("length", 1.4), 1, Abalone)).ShouldBe(["length: baseline_drift_check"]);

    [SharedDataTheory]
    [InlineData("transmission", "Manual")]
    [InlineData("transmission", "Semi-Auto")]
    [InlineData("fuelType", "Hybrid")]
    [InlineData("make", "skoda")]
    [InlineData("model", "Fiesta")]
    public void A_renamed_category_is_found_on_its_column_alone(string column, string category)
    {
        var findings = Judge(Table.Value, half => half.Take(4000).With(column, (value, _) => value == category ? "renamed" : value));

        findings.Features.Where(feature => feature.Checks.Count > 0).Select(feature => feature.Name).ShouldBe([column]);
        findings.Features[0].What.ShouldStartWith($"'{category}' seems to be called 'renamed' now");
    }

    [SharedDataTheory]
    [InlineData("transmission", "Manual")]
    [InlineData("transmission", "Semi-Auto")]
    [InlineData("transmission", "Automatic")]
    [InlineData("fuelType", "Diesel")]
    [InlineData("fuelType", "Petrol")]
    [InlineData("fuelType", "Hybrid")]
    [InlineData("make", "ford")]
    [InlineData("make", "mercedes")]
    [InlineData("make", "skoda")]
    [InlineData("model", "Fiesta")]
    public void A_removed_category_is_blamed_and_the_others_follow(string column, string category)
    {
        var findings = Judge(Table.Value, half => half.Where(column, value => !value.Equals(category, StringComparison.OrdinalIgnoreCase)).Take(10_000));

        findings.Features.Where(feature => feature.State == "moved").Select(feature => feature.Name).ShouldBe([column], string.Join("; ", Named(findings)));
        findings.Features.Where(feature => feature.State == "following").ShouldAllBe(feature => feature.Following!.Features.SequenceEqual(new[] { column }));
    }

    [SharedDataFact]
    public void A_tenth_without_value_is_told_as_that()
    {
        foreach (var column in UsedCars.Features.Numeric.Concat(UsedCars.Features.Categorical))
        {
            var findings = Judge(Table.Value, half => half.Take(4000).With(column, (value, n) => n % 10 == 0 ? "" : value));

            Named(findings).ShouldBe([$"{column}: completeness_check"]);
            findings.Features[0].What.ShouldBe("10.0% of the rows have no value (400 of 4,000); before it was 0.0%.");
        }
    }

    [SharedDataFact]
    public void A_missing_column_is_told_as_that() =>
        Named(Judge(Table.Value, half => half.Take(4000).Without("tax"))).ShouldBe(["tax: missing_column_check"]);

    [SharedDataFact]
    public void One_negative_value_is_told_as_that()
    {
        var findings = Judge(Table.Value, half => half.Take(4000).With("mileage", (value, n) => n == 1234 ? "-5" : value));

        Named(findings).ShouldBe([$"mileage: {Checks.NonNegative}"]);
        findings.Features[0].What.ShouldBe("1 of 4,000 values is negative, the lowest -5; none was before.");
    }

    [SharedDataFact]
    public void Two_causes_are_told_as_two() =>
        Judge(Table.Value, half => half.Take(8000).Scaled("mileage", 1.5).With("make", (value, _) => value == "audi" ? "Audi AG" : value))
            .Features.Where(feature => feature.State == "moved").Select(feature => feature.Name).Order().ShouldBe(["make", "mileage"]);

    private static List<string> Named(DataFindings findings) => [.. findings.Features.SelectMany(feature => feature.Checks.Select(check => $"{feature.Name}: {check.Check}"))];

    private static DataFindings Judge(RealTable table, Func<RealTable, RealTable> damage, int seed = 1, ModelConfiguration? configuration = null, double share = 0.5)
    {
        using var folder = new MonitorFolder { Configuration = configuration ?? UsedCars };
        var (baseline, half) = table.Split(share, seed);
        folder.Learn(baseline.Csv());
        return folder.Judge(damage(half).Csv());
    }
}
