using FsCheck;
using FsCheck.Fluent;
using global::Drops;

namespace Tests.Rules.Drops;

public class DroppedFiles
{
    [Fact]
    public void The_folder_below_training_is_the_model()
    {
        var file = DroppedFile.From(S3Records.Record("training/abalone/2026/november.csv"), "training/")!;

        file.Model.ShouldBe("abalone");
        file.Execution.ShouldBe($"abalone-{file.Run}");
        file.Run.ShouldStartWith("20261121100005-");
        file.Drop.Name.ShouldBe("november.csv");
        file.Drop.Time.ShouldBe(new DateTimeOffset(S3Records.Time));
    }

    [Theory]
    [InlineData("training/abalone/my+data%281%29.csv", "training/abalone/my data(1).csv", "data-bucket/training/abalone/my%20data%281%29.csv?versionId=v1")]
    [InlineData("training/abalone/a%2Bb.csv", "training/abalone/a+b.csv", "data-bucket/training/abalone/a%2Bb.csv?versionId=v1")]
    [InlineData("training/abalone/%C3%A1rak.csv", "training/abalone/árak.csv", "data-bucket/training/abalone/%C3%A1rak.csv?versionId=v1")]
    [InlineData("training/abalone/100%25.csv", "training/abalone/100%.csv", "data-bucket/training/abalone/100%25.csv?versionId=v1")]
    public void Keys_are_decoded_once_and_encoded_again_for_the_copy(string written, string key, string source)
    {
        var drop = DroppedFile.From(S3Records.Record(written), "training/")!.Drop;

        drop.Key.ShouldBe(key);
        drop.CopySource.ShouldBe(source);
    }

    [Fact]
    public void Without_versions_the_copy_takes_the_key_alone()
    {
        var drop = DroppedFile.From(S3Records.Record("training/abalone/a.csv", version: ""), "training/")!.Drop;

        drop.VersionId.ShouldBeNull();
        drop.CopySource.ShouldBe("data-bucket/training/abalone/a.csv");
    }

    [Theory]
    [InlineData("training/", 0)]
    [InlineData("training/abalone/", 0)]
    [InlineData("scoring/abalone/a.csv", 10)]
    public void Passes_over_folder_markers_and_other_prefixes(string key, long size) => DroppedFile.From(S3Records.Record(key, size), "training/").ShouldBeNull();

    [Theory]
    [InlineData("Used Cars", "used-cars")]
    [InlineData("__a__b__", "a-b")]
    [InlineData("árak", "rak")]
    [InlineData("", "unnamed")]
    [InlineData("---", "unnamed")]
    public void Makes_a_name_for_the_execution_of_any_folder(string folder, string name) => SafeName.From(folder).ShouldBe(name);

    [Fact]
    public void Any_folder_gives_an_execution_name_that_Step_Functions_takes() =>
        Prop.ForAll<NonNull<string>>(folder =>
        {
            var file = new DroppedFile(folder.Get, "20261121100005-abcde", null!);
            return file.Execution.Length <= 53 && file.Execution.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_delivery_again_gives_the_same_execution()
    {
        string[] names = [.. Enumerable.Range(0, 5).Select(_ => DroppedFile.From(S3Records.Record("training/abalone/a.csv"), "training/")!.Execution)];

        names.Distinct().ShouldHaveSingleItem();
        DroppedFile.From(S3Records.Record("training/abalone/a.csv", version: "v2", sequencer: "0056"), "training/")!.Execution.ShouldNotBe(names[0]);
    }

    [Fact]
    public void Long_names_are_cut_between_characters()
    {
        var name = DroppedFile.From(S3Records.Record($"training/abalone/{new string('a', 255)}😀.csv"), "training/")!.Drop.Name;

        name.ShouldBe(new string('a', 255));
    }
}
