using Contracts.Configuration;
using Contracts.Training;
using Jobs.Monitoring.Constraints;
using Jobs.Monitoring.Quality;

namespace Tests.Rules.Jobs.Monitoring;

/// <summary>The files are Model Monitor's, to the byte where it is known.</summary>
public sealed class FileFormats : IDisposable
{
    private readonly MonitorFolder folder = new()
    {
        Configuration = Cars.Configuration with { Ignore = [], Features = new() { Numeric = ["price"], Categorical = ["city"] }, Target = "target", Monitor = new() { MinimumRows = 3 } },
    };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Statistics()
    {
        folder.Learn("target,price,city\n1,1.0,lyon\n2,2.0,oslo\n3,3.5,\n");

        folder.BaselineOutput("statistics.json").ShouldBe(
            """
            {"version":0.0,"dataset":{"item_count":3},"features":[
            {"name":"price","inferred_type":"Fractional","numerical_statistics":{"common":{"num_present":3,"num_missing":0},"mean":2.1666666666666665,"sum":6.5,"std_dev":1.0274023338281628,"min":1.0,"max":3.5,"distribution":{"kll":{"buckets":[
            {"lower_bound":1.0,"upper_bound":1.25,"count":1.0},{"lower_bound":1.25,"upper_bound":1.5,"count":0.0},{"lower_bound":1.5,"upper_bound":1.75,"count":0.0},{"lower_bound":1.75,"upper_bound":2.0,"count":0.0},{"lower_bound":2.0,"upper_bound":2.25,"count":1.0},
            {"lower_bound":2.25,"upper_bound":2.5,"count":0.0},{"lower_bound":2.5,"upper_bound":2.75,"count":0.0},{"lower_bound":2.75,"upper_bound":3.0,"count":0.0},{"lower_bound":3.0,"upper_bound":3.25,"count":0.0},{"lower_bound":3.25,"upper_bound":3.5,"count":1.0}],
            "sketch":{"parameters":{"c":0.64,"k":2048.0},"data":[[1.0,2.0,3.5]]}}}}},
            {"name":"city","inferred_type":"String","string_statistics":{"common":{"num_present":2,"num_missing":1},"distinct_count":2.0,"distribution":{"categorical":{"buckets":[{"value":"lyon","count":1},{"value":"oslo","count":1}]}}}}]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Constraints()
    {
        folder.Learn("target,price,city\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"1,{i},{(i % 2 == 0 ? "oslo" : "lyon")}\n")));
        var least = Math.Pow(Chance.Alpha, 1.0 / 1000);

        var file = ConstraintsFile.Read(Path.Combine(folder.Baseline.Base, "processing", "output", "constraints.json"));

        file.Features[0].Completeness.ShouldBe(least, 1e-9);
        System.Text.RegularExpressions.Regex.Replace(folder.BaselineOutput("constraints.json"), @"0\.99\d+", "0.99").ShouldBe(
            """
            {"version":0.0,"features":[
            {"name":"price","inferred_type":"Integral","completeness":0.99,"num_constraints":{"is_non_negative":true}},
            {"name":"city","inferred_type":"String","completeness":0.99,"string_constraints":{"domains":["lyon","oslo"]},"monitoringConfigOverrides":{"domain_content_threshold":0.99}}],
            "monitoring_config":{"evaluate_constraints":"Enabled","emit_metrics":"Enabled","datatype_check_threshold":0.99,"domain_content_threshold":0.99,
            "distribution_constraints":{"perform_comparison":"Enabled","comparison_threshold":0.1,"comparison_method":"Robust","categorical_comparison_threshold":0.1,"categorical_drift_method":"LInfinity"}}}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Violations_and_exit_message()
    {
        folder.Learn("target,price,city\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"1,{i},oslo\n")));

        folder.Judge("price,city\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i / 2}.5,oslo\n")));

        folder.Output("constraint_violations.json").ShouldBe(
            """
            {"violations":[
            {"feature_name":"price","constraint_check_type":"data_type_check","description":"Data type match requirement is not met. Expected data type: Integral, Expected match: 97.5%. Observed: Only 0.0% of data is Integral."},
            {"feature_name":"price","constraint_check_type":"baseline_drift_check","description":"Baseline drift distance: 0.4195 exceeds threshold: 0.1"}]}
            """.ReplaceLineEndings(""));
        folder.Message.ShouldBe("CompletedWithViolations: Job completed successfully with 2 violations.");
    }

    [Fact]
    public void No_violations()
    {
        var csv = "target,price,city\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"1,{i},oslo\n"));
        folder.Learn(csv);

        folder.Judge(csv);

        folder.Output("constraint_violations.json").ShouldBe("""{"violations":[]}""");
        folder.Message.ShouldBe("Completed: Job completed successfully with no violations.");
    }

    [Fact]
    public void Model_quality()
    {
        var metrics = new RegressionMetrics(new(0.64, 0.0032), new(0.37, 0.0038), new(0.41, 0.0041), new(0.81, null));

        System.Text.Encoding.UTF8.GetString(QualityStatistics.Of(1000, metrics, new(2026, 11, 21, 10, 12, 13, TimeSpan.Zero)).ToJson()).ShouldBe(
            """
            {"version":0.0,"dataset":{"item_count":1000,"evaluation_time":"2026-11-21T10:12:13.000Z"},"regression_metrics":{
            "mae":{"value":0.37,"standard_deviation":0.0038},"mse":{"value":0.41,"standard_deviation":0.0041},"rmse":{"value":0.64,"standard_deviation":0.0032},"r2":{"value":0.81,"standard_deviation":"NaN"}}}
            """.ReplaceLineEndings(""));
        System.Text.Encoding.UTF8.GetString(new QualityConstraints(0.0, new(new(0.37, "GreaterThanThreshold"), new(0.41, "GreaterThanThreshold"), new(0.64, "GreaterThanThreshold"), new(0.81, "LessThanThreshold"))).ToJson()).ShouldBe(
            """
            {"version":0.0,"regression_constraints":{"mae":{"threshold":0.37,"comparison_operator":"GreaterThanThreshold"},"mse":{"threshold":0.41,"comparison_operator":"GreaterThanThreshold"},
            "rmse":{"threshold":0.64,"comparison_operator":"GreaterThanThreshold"},"r2":{"threshold":0.81,"comparison_operator":"LessThanThreshold"}}}
            """.ReplaceLineEndings(""));
        System.Text.Encoding.UTF8.GetString(new QualityViolations([new("GreaterThanThreshold", "Metric rmse with 0.71 +/- 0.004 was GreaterThanThreshold '0.64'", "rmse")]).ToJson()).ShouldBe(
            """{"violations":[{"constraint_check_type":"GreaterThanThreshold","description":"Metric rmse with 0.71 +/- 0.004 was GreaterThanThreshold '0.64'","metric_name":"rmse"}]}""");
    }
}
