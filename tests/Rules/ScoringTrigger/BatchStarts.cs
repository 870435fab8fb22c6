using global::Drops;
using ScoringTrigger;
using Tests.Rules.Drops;

namespace Tests.Rules.ScoringTrigger;

public class BatchStarts
{
    [Theory]
    [InlineData("scoring/abalone/a.csv", true)]
    [InlineData("scoring/abalone/a.csv.gz", true)]
    [InlineData("scoring/abalone/a.xlsx", true)]
    [InlineData("scoring/a.csv", true)]
    [InlineData("scoring/abalone/november/_SUCCESS", true)]
    [InlineData("scoring/abalone/2026/november/_SUCCESS", true)]
    [InlineData("scoring/abalone/november.manifest", true)]
    [InlineData("scoring/abalone/november/all.manifest", true)]
    [InlineData("scoring/abalone/november/part-0.csv", false)]
    [InlineData("scoring/abalone/november/part-0.csv.gz", false)]
    [InlineData("scoring/abalone/november/_temporary/0/part-0.csv", false)]
    [InlineData("scoring/abalone/november/notes.txt", false)]
    public void A_part_never_starts_a_batch_alone(string key, bool starts) => Batches.Start(File(key)).ShouldBe(starts);

    [Theory]
    [InlineData("scoring/a.csv", "a.csv lies in no model's folder.", "s3://data-bucket/scoring/{model}/a.csv")]
    [InlineData("scoring/My_Model/a.csv", "the folder \"My_Model\" cannot be a model", "into the folder of its model")]
    [InlineData("scoring/abalone/a.xlsx", "a.xlsx is no CSV", "ends neither in .csv nor in .csv.gz")]
    [InlineData("scoring/abalone/_SUCCESS", "_SUCCESS lies in the model's own folder", "such as s3://data-bucket/scoring/abalone/november/")]
    public void Refuses_by_the_key_alone(string key, string problem, string remedy)
    {
        var fault = Batches.Refuse(File(key)).ShouldNotBeNull();

        fault.Error.ShouldBe("DatasetRejected");
        fault.Cause.ShouldContain(problem);
        fault.Cause.ShouldContain(remedy);
    }

    [Theory]
    [InlineData("scoring/abalone/a.csv")]
    [InlineData("scoring/abalone/A.CSV.GZ")]
    [InlineData("scoring/abalone/november/_SUCCESS")]
    [InlineData("scoring/abalone/november.manifest")]
    public void Accepts_files_markers_and_manifests(string key) => Batches.Refuse(File(key)).ShouldBeNull();

    private static DroppedFile File(string key) => DroppedFile.From(S3Records.Record(key), "scoring/")!;
}
