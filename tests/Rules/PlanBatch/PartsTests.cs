using Amazon.S3.Model;
using Contracts.Scoring;
using Contracts.Training;
using PlanBatch;

namespace Tests.Rules.PlanBatch;

public class PartsTests
{
    private const string Folder = "scoring/cars/november/";

    [Fact]
    public void A_marker_means_all_of_its_folder_in_the_order_of_the_keys()
    {
        var (parts, fault) = OfFolder("part-1.csv", "part-0.csv.gz", "_SUCCESS", "_committed_1", ".part-0.crc", "all.manifest", "");

        fault.ShouldBeNull();
        parts!.Select(part => (part.Name, part.CopySource)).ShouldBe([("part-0.csv.gz", "data/scoring/cars/november/part-0.csv.gz?versionId=v1"), ("part-1.csv", "data/scoring/cars/november/part-1.csv?versionId=v1")]);
    }

    [Theory]
    [InlineData("a.csv|b/c.csv", "scoring/cars/november/b/c.csv lies in a folder below")]
    [InlineData("a.csv|b.xlsx", "scoring/cars/november/b.xlsx is no CSV")]
    [InlineData("_SUCCESS", "scoring/cars/november/ holds no CSV file")]
    public void A_folder_that_would_lose_something_is_refused(string keys, string said) => OfFolder(keys.Split('|')).Fault!.Cause.ShouldContain(said);

    [Fact]
    public void A_folder_of_too_many_files_is_refused() => OfFolder([.. Enumerable.Range(0, 501).Select(i => $"{i}.csv")]).Fault!.Cause.ShouldContain("has more than the 500 files of one batch");

    [Fact]
    public async Task Looks_past_any_number_of_objects_that_are_no_part()
    {
        using var objects = new PagedVersions([.. Enumerable.Range(0, 1700).Select(i => $"{Folder}_delta_log/{i:00000}.json"), .. Enumerable.Range(0, 400).Select(i => $"{Folder}part-{i:000}.csv")]);

        var (parts, fault) = await new DroppedParts(objects).Find(new ScoringRequest("cars", "20261121100005-ab12c", Drop(Folder + "_SUCCESS")));

        fault.ShouldBeNull();
        parts!.Count.ShouldBe(400);
    }

    [Fact]
    public void A_manifest_means_what_it_names_in_its_order()
    {
        var (keys, fault) = OfManifest("""[{"prefix":"s3://data/scoring/cars/november/"},"b.csv","sub/a.csv.gz"]""");

        fault.ShouldBeNull();
        keys.ShouldBe(["scoring/cars/november/b.csv", "scoring/cars/november/sub/a.csv.gz"]);
    }

    [Theory]
    [InlineData("no JSON", "is no manifest")]
    [InlineData("{}", "is no manifest")]
    [InlineData("[]", "is no manifest")]
    [InlineData("""["a.csv"]""", "is no manifest")]
    [InlineData("""[{"prefix":"s3://data/scoring/cars/november/"}]""", "is no manifest")]
    [InlineData("""[{"prefix":"s3://data/scoring/cars/november/"},5]""", "is no manifest")]
    [InlineData("""[{"prefix":"s3://data/scoring/cars/november/"},{}]""", "is no manifest")]
    [InlineData("""[{"prefix":"s3://data/scoring/cars/"},"a.csv"]""", "not in a folder below s3://data/scoring/cars/")]
    [InlineData("""[{"prefix":"s3://other/scoring/cars/november/"},"a.csv"]""", "not in a folder below")]
    [InlineData("""[{"prefix":"s3://data/scoring/vans/november/"},"a.csv"]""", "not in a folder below")]
    [InlineData("""[{"prefix":"s3://data/scoring/cars/november/"},"a.json"]""", "which is no CSV")]
    [InlineData("""[{"prefix":"s3://data/scoring/cars/november/"},"a.csv","a.csv"]""", "a.csv 2 times")]
    public void A_manifest_that_is_none_or_names_others_files_is_refused(string text, string said) => OfManifest(text).Fault!.Cause.ShouldContain(said);

    private static (IReadOnlyList<FoundPart>? Parts, Fault? Fault) OfFolder(params string[] names) =>
        PartRules.OfFolder(Drop(Folder + "_SUCCESS"), [.. names.Select(name => new S3ObjectVersion { Key = Folder + name, VersionId = "v1", Size = 10 })]);

    private static (IReadOnlyList<string>? Keys, Fault? Fault) OfManifest(string text) => PartRules.OfManifest(Drop("scoring/cars/november.manifest"), "cars", text);

    private static Drop Drop(string key) => new("data", key, "v1", key.Split('/')[^1], "", DateTimeOffset.UnixEpoch, 0);
}
