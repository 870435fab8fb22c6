using System.Text;
using Amazon.StepFunctions;
using Tests.EndToEnd.Drops;

namespace Tests.EndToEnd.Batches;

/// <summary>What cannot be scored leads to one mail by which its sender can mend it, and to no result.</summary>
[Collection("stack")]
public sealed class RefusedBatches(OrchardModel orchard) : IClassFixture<OrchardModel>
{
    const string Model = OrchardModel.Model;
    readonly Stack stack = orchard.Stack;

    static readonly Dictionary<string, Drop> Drops = new()
    {
        ["wrong columns"] = Csv("wrong.csv", "tree,age,soil\n1,2,clay\n", "refused: the feature column 'trees' is missing. Did you mean 'tree'? The file has: tree, age, soil.", "Rename 'tree' to 'trees' in the header.", "Then drop wrong.csv again at s3://"),
        ["empty"] = Csv("empty.csv", "", "refused: the file is empty."),
        ["header only"] = Csv("header.csv", "trees,age,soil\n", "refused: the file has a header and no rows."),
        ["all rows bad"] = Csv("bad.csv", "trees,age,soil\nx,1,clay\n1,y,clay\n1,2\n", "none of its 3 rows can be scored", "rows read 3 rows scored 0 rows rejected 3"),
        ["not CSV"] = new($"{Model}/orchards.csv", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], "it is a zip archive or an Excel workbook, not CSV."),
        ["no CSV by name"] = Csv("orchards.xlsx", "PK", "orchards.xlsx is no CSV: its name ends neither in .csv nor in .csv.gz."),
        ["not UTF-8"] = new($"{Model}/latin.csv", [.. Encoding.UTF8.GetBytes("trees,age,soil\n1,2,"), 0xE9, (byte)'\n'], "line 2 is not UTF-8 (value 3); it looks like Windows-1252 or Latin-1.", "Save the file as UTF-8."),
        ["UTF-16"] = new($"{Model}/utf16.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("trees,age,soil\n1,2,clay\n")], "the text is UTF-16, not UTF-8."),
        ["cut off"] = new($"{Model}/cut.csv.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B], "its gzip data is cut off or damaged."),
        ["nothing in service"] = new("abalone/new.csv", Encoding.UTF8.GetBytes("a\n1\n"), "nothing of the model abalone is in service yet.", "Drop training data under s3://"),
        ["unknown model"] = new("abalon/new.csv", Encoding.UTF8.GetBytes("a\n1\n"), "there is no model abalon; models/abalon.yaml does not exist."),
        ["no folder"] = new("new.csv", Encoding.UTF8.GetBytes("a\n1\n"), "new.csv lies in no model's folder.", "scoring/{model}/new.csv"),
        ["empty folder"] = new($"{Model}/nothing/_SUCCESS", [], "holds no CSV file"),
        ["manifest of nothing"] = Csv("lost.manifest", $$"""[{"prefix":"s3://{{Stack.DataBucket}}/scoring/{{Model}}/lost/"},"a.csv"]""", "scoring/orchard-batch/lost/a.csv, which does not exist."),
    };

    public static TheoryData<string> Names => [.. Drops.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_in_one_mail_and_nothing_is_scored(string name)
    {
        var dropped = new DroppedFile(Drops[name], await stack.ScoreAsync(Drops[name].Place, Drops[name].Content));

        dropped.Execution.Status.ShouldBe(ExecutionStatus.FAILED);
        dropped.Execution.Error.ShouldBe("DatasetRejected");
        var mail = Mails.TheOneAbout(stack, dropped);
        mail.ShouldContain("] refused: ");
        mail.ShouldContain("Nothing was scored.");
        foreach (var said in dropped.Drop.Said) mail.ShouldContain(said);
        (await stack.ResultsAsync(dropped.Execution)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_for_which_the_models_features_changed_is_told_the_new_one()
    {
        const string Changing = "orchard-change";
        await stack.PutModelAsync(Changing, Orchards.Yaml(Changing, numeric: "trees"));
        (await stack.DropFileAsync($"{Changing}/train.csv", Orchards.Csv(Orchards.Lines(), "trees,note,soil,yield"))).Status.ShouldBe(ExecutionStatus.SUCCEEDED);
        var before = await stack.ScoreAsync($"{Changing}/old.csv", "trees,soil\n40,clay\n");
        await stack.PutModelAsync(Changing, Orchards.Yaml(Changing));
        (await stack.DropFileAsync($"{Changing}/train.csv", Orchards.Csv())).Status.ShouldBe(ExecutionStatus.SUCCEEDED);

        var drop = new Drop($"{Changing}/old.csv", Encoding.UTF8.GetBytes("trees,soil\n40,clay\n"));
        var after = new DroppedFile(drop, await stack.ScoreAsync(drop.Place, drop.Content));

        before.Status.ShouldBe(ExecutionStatus.SUCCEEDED, before.Cause);
        after.Execution.Error.ShouldBe("DatasetRejected");
        Mails.TheOneAbout(stack, after).ShouldContain("the feature column 'age' is missing. The file has: trees, soil.");
    }

    static Drop Csv(string name, string text, params string[] said) => new($"{Model}/{name}", Encoding.UTF8.GetBytes(text), said);
}
