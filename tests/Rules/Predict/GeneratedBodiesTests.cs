using System.Buffers;
using Jobs.Features;
using Predict.Requests;
using Tests.Predict;

namespace Tests.Rules.Predict;

public class GeneratedBodiesTests
{
    /// <summary>500 here; GENERATED_BODIES asks for more.</summary>
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("GENERATED_BODIES"), out var count) ? count : 500;

    private static readonly FeatureSchema Schema = new("price",
        [.. Cars.Features.Features.Select(feature => new Feature { Name = feature.Name, Type = feature.IsNumeric ? FeatureType.Numeric : FeatureType.Categorical, Imputation = feature.Imputation, Categories = feature.Categories, Missing = feature.Missing })],
        []);

    [Fact]
    public void Every_body_is_refused_with_reasons_or_taken_by_the_models_first_container_too()
    {
        var bodies = new GeneratedBodies(new Random(20261121), [.. Cars.Features.Features.Select(feature => (feature.Name, feature.Categories?[0]))]);
        var kinds = new Dictionary<string, int>();
        for (var number = 0; number < Count; number++)
        {
            var body = bodies.Next();
            kinds[body.Kind] = kinds.GetValueOrDefault(body.Kind) + 1;
            Check(body, number);
        }

        (kinds["mutated"] / (double)Count).ShouldBeGreaterThanOrEqualTo(0.4);
        foreach (var fault in GeneratedBodies.Faults) kinds.GetValueOrDefault(fault).ShouldBeGreaterThanOrEqualTo(Count / 200, fault);
    }

    private static void Check(GeneratedBody body, int number)
    {
        var request = Cars.Request(body.Body, body.ContentType);
        if (body.InferenceId is not null) request.Headers["x-inference-id"] = body.InferenceId;
        if (body.Strategy is not null) request.QueryStringParameters = new Dictionary<string, string> { ["strategy"] = body.Strategy };

        var (asked, problem) = RequestReader.Read(request, [Cars.Features], "max");

        var context = $"body {number}, {body.Kind}: {body.Body[..Math.Min(body.Body.Length, 300)]}";
        if (problem is not null)
        {
            problem.Status.ShouldBeInRange(400, 499, context);
            problem.Faults.ShouldNotBeNull(context).ShouldAllBe(fault => fault.Accepted != null && (fault.Place != null || fault.Line != null || fault.Header != null || fault.Parameter != null), context);
            body.Kind.ShouldNotBe("sound", $"{context} {string.Join("; ", problem.Faults)}");
            return;
        }

        GeneratedBodies.Faults.ShouldNotContain(body.Kind, context);
        var faults = new Faults();
        RowsByName.Encode(Payload.Of(asked!.Rows, Cars.Features)!, Schema, MissingNumbers.Median, new ArrayBufferWriter<byte>(), faults);
        faults.All.ShouldBeEmpty(context);
    }
}
