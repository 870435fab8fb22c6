using Amazon.S3.Model;
using Amazon.StepFunctions;
using Local.Samples;

namespace Tests.EndToEnd.Monitoring;

/// <summary>A stack of its own in which a small model of the used cars is watched.</summary>
public sealed class Market : IAsyncLifetime
{
    public const string Model = "used-car-price";

    const string Yaml = """
        model: used-car-price
        target: price
        ignore: [listing_id]
        features:
          numeric: [year, mileage, tax, mpg, engine_size]
          categorical: [make, model_name, transmission, fuel_type]
        algorithms:
          xgboost: { hyperparameters: { num_round: 60, max_depth: 5, eta: 0.2 } }
        gate: { threshold: 4000 }
        monitor: { group: fuel_type }
        """;

    public Stack Stack { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Stack = await Stack.StartAsync();
        await Stack.PutModelAsync(Model, Yaml);
        var trained = await Stack.DropAsync(Model, "used-cars.csv", UsedCars.Csv());
        trained.Status.ShouldBe(ExecutionStatus.SUCCEEDED, trained.Cause);
    }

    public async Task DisposeAsync() => await Stack.DisposeAsync();

    public Task DropLabelsAsync(string name, string csv) =>
        Stack.S3.PutObjectAsync(new PutObjectRequest { BucketName = Stack.DataBucket, Key = $"ground-truth/{Model}/{name}", ContentBody = csv });
}
