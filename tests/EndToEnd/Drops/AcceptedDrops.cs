using System.Text.Json.Nodes;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Drops;

/// <summary>All drops that must succeed, each for a model of its own.</summary>
public sealed class AcceptedDropsInService(SharedStack shared) : IAsyncLifetime
{
    public IReadOnlyDictionary<string, DroppedFile> Ended { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        foreach (var drop in AcceptedDropTable.Drops.Values) await shared.Stack.PutModelAsync(drop.Model, Orchards.Yaml(drop.Model));
        Ended = await DropBatch.RunAsync(shared.Stack, AcceptedDropTable.Drops);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>Files that are not as they should be are trained on, and the mail tells what was made of them.</summary>
[Collection("stack")]
public sealed class AcceptedDrops(SharedStack shared, AcceptedDropsInService drops) : IClassFixture<AcceptedDropsInService>
{
    public static TheoryData<string> Names => [.. AcceptedDropTable.Drops.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_in_service_with_the_facts_in_one_mail(string name)
    {
        var dropped = drops.Ended[name];

        dropped.Execution.Status.ShouldBe(ExecutionStatus.SUCCEEDED, dropped.Execution.Cause);
        JsonNode.Parse(dropped.Execution.Output)!["outcome"]!.GetValue<string>().ShouldBe("deployed");
        var mail = Mails.TheOneAbout(shared.Stack, dropped);
        mail.ShouldContain($"[{dropped.Drop.Model}] deployed: xgboost, test rmse ");
        foreach (var said in dropped.Drop.Said) mail.ShouldContain(said);
    }

    [Fact]
    public async Task Rejected_rows_are_kept_with_line_reason_and_text() =>
        (await TextAsync("letters among numbers", "rejected/rejected.csv")).Split('\n')[..2]
            .ShouldBe(["line,reason,trees,age,soil,yield", $"9,not a number in column age,{string.Join(',', Orchards.Lines()[7].Split(',').Select((cell, column) => column == 1 ? "old" : cell))}"]);

    /// <summary>Line ends, a byte order mark, quotes and the order of columns are dress: the same rows are on the same sides.</summary>
    [Theory]
    [InlineData("as Excel writes it")]
    [InlineData("quoted")]
    [InlineData("other order")]
    public async Task Is_split_and_encoded_like_the_plain_file(string name)
    {
        foreach (var file in (string[])["encoded/empty/train/train.csv", "test/test.csv", "features/features.json"])
            (await TextAsync(name, file)).ShouldBe(await TextAsync("any key", file));
    }

    Task<string> TextAsync(string name, string file) => shared.Stack.TextAsync($"{drops.Ended[name].Drop.Model}/runs/{drops.Ended[name].Run}/{file}");
}
