using Amazon.StepFunctions;

namespace Tests.EndToEnd.Drops;

/// <summary>A model in service, and all bad files dropped around it.</summary>
public sealed class RefusedDropsInService(SharedStack shared) : IAsyncLifetime
{
    public IReadOnlyDictionary<string, DroppedFile> Ended { get; private set; } = null!;

    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await shared.Stack.PutModelAsync(RefusedDropTable.Model, Orchards.Yaml(RefusedDropTable.Model));
        foreach (var (model, yaml) in RefusedDropTable.Broken) await shared.Stack.PutModelAsync(model, yaml);
        var good = await shared.Stack.DropFileAsync($"{RefusedDropTable.Model}/good.csv", Orchards.Csv());
        good.Status.ShouldBe(ExecutionStatus.SUCCEEDED, good.Cause);

        Before = await shared.Stack.InServiceAsync();
        Ended = await DropBatch.RunAsync(shared.Stack, RefusedDropTable.Drops);
        After = await shared.Stack.InServiceAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>Bad files change nothing in service, and each leads to one mail by which its sender can mend it.</summary>
[Collection("stack")]
public sealed class RefusedDrops(SharedStack shared, RefusedDropsInService drops) : IClassFixture<RefusedDropsInService>
{
    public static TheoryData<string> Names => [.. RefusedDropTable.Drops.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_refused_in_one_mail_that_names_file_place_and_remedy(string name)
    {
        var dropped = drops.Ended[name];

        dropped.Execution.Status.ShouldBe(ExecutionStatus.FAILED);
        dropped.Execution.Error.ShouldBe("DatasetRejected");
        var mail = Mails.TheOneAbout(shared.Stack, dropped);
        mail.ShouldContain("] refused: ");
        mail.ShouldContain($" What happened {dropped.Drop.Name} was dropped");
        mail.ShouldContain($"s3://{Stack.DataBucket}/training/{dropped.Drop.Place}");
        mail.ShouldContain("Nothing in service was changed.");
        foreach (var said in dropped.Drop.Said) mail.ShouldContain(said);
    }

    [Fact]
    public void Endpoints_configs_and_parameters_are_as_before()
    {
        drops.Before.ShouldContain("orchard-xgboost");
        drops.After.ShouldBe(drops.Before);
    }
}
