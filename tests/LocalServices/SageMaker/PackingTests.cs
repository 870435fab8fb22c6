using System.Text;
using System.Text.Json.Nodes;
using Local.Host.SageMaker;
using Local.Host.SageMaker.Jobs;
using Local.Host.SageMaker.Transforms;

namespace Tests.LocalServices.SageMaker;

public sealed class PackingTests
{
    static readonly DataProcessing Nothing = DataProcessing.From(null, "text/csv");

    [Theory]
    [InlineData("a\nb\n", 100, true, "a\nb\n")]
    [InlineData("a\r\nb", 100, true, "a\nb\n")]
    [InlineData("a\nb\nc\n", 4, true, "a\nb\n|c\n")]
    [InlineData("a\nb\n", 100, false, "a\n|b\n")]
    [InlineData("a\n\nb\n", 100, true, "a\n\nb\n")]
    [InlineData("abcd\nb\n", 4, true, "abcd\n|b\n")]
    [InlineData("", 100, true, "")]
    public async Task Packs_consecutive_records_up_to_the_limit(string text, int limit, bool multi, string expected)
    {
        var settings = new TransformSettings(1, multi, limit);

        var payloads = await PayloadsAsync(text, settings);

        string.Join('|', payloads.Select(p => Encoding.UTF8.GetString(p.Body.Span))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("abcde\n")]
    [InlineData("a\nabcde")]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    public async Task A_record_over_the_limit_is_an_error(string text) =>
        (await Should.ThrowAsync<JobFailedException>(() => PayloadsAsync(text, new TransformSettings(1, true, 4)))).Message.ShouldContain("larger than MaxPayloadInMB");

    [Fact]
    public async Task Originals_stay_with_their_payload_only_for_a_join()
    {
        var join = DataProcessing.From(JsonNode.Parse("""{"InputFilter":"$[1:]","JoinSource":"Input"}"""), "text/csv");

        var payloads = await PayloadsAsync("x,1\ny,2\n", new TransformSettings(1, true, 100), join);

        payloads.ShouldHaveSingleItem().Count.ShouldBe(2);
        Encoding.UTF8.GetString(payloads[0].Originals.Span).ShouldBe("x,1\ny,2\n");
        Encoding.UTF8.GetString(payloads[0].Body.Span).ShouldBe("1\n2\n");
    }

    [Theory]
    [InlineData("1\n2\n", true, "1\n2\n")]
    [InlineData("1\n2", true, "1\n2\n")]
    [InlineData("1\n2", false, "1\n2")]
    public void Assembles_with_one_line_end_or_none(string response, bool byLine, string expected) =>
        Encoding.UTF8.GetString(Assembling.Bytes(new Payload(default, 1, default), Encoding.UTF8.GetBytes(response), Nothing, byLine).Span).ShouldBe(expected);

    [Theory]
    [InlineData("s3://in/pre/", "pre/data/a.csv", "res/data/a.csv.out")]
    [InlineData("s3://in/pre/a.csv", "pre/a.csv", "res/a.csv.out")]
    [InlineData("s3://in/pre", "pre/a.csv", "res/pre/a.csv.out")]
    [InlineData("s3://in", "a.csv", "res/a.csv.out")]
    public void Output_keys_keep_the_path_below_the_directory_of_the_prefix(string prefix, string key, string expected) =>
        TransformJob.OutputOf(S3Location.Parse(prefix), key, S3Location.Parse("s3://out/res/")).Key.ShouldBe(expected);

    [Theory]
    [InlineData("pre/", "pre/data/a.csv", "data/a.csv")]
    [InlineData("pre", "pre/a.csv", "a.csv")]
    [InlineData("pre/a", "pre/abc.csv", "abc.csv")]
    [InlineData("pre/a.csv", "pre/a.csv", "a.csv")]
    [InlineData("", "a/b.csv", "a/b.csv")]
    public void Input_files_keep_the_path_below_the_prefix(string prefix, string key, string expected) =>
        Inputs.RelativePath(prefix, key).ShouldBe(expected);

    static async Task<List<Payload>> PayloadsAsync(string text, TransformSettings settings, DataProcessing? processing = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        List<Payload> payloads = [];
        await foreach (var payload in Packing.PackAsync(stream, settings, processing ?? Nothing, default)) payloads.Add(payload);
        return payloads;
    }
}
