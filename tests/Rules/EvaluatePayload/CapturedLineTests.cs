using System.Text;
using System.Text.Json;
using EvaluatePayload;

namespace Tests.Rules.EvaluatePayload;

public class CapturedLineTests
{
    [Fact]
    public void Counts_rows_of_json_by_their_place() => CapturedLine.RowIds(Line("""{"instances":[{"a":1},{"a":2}]}""")).ShouldBe(["call-0", "call-1"]);

    [Fact]
    public void Takes_the_ids_that_rows_of_batches_bring() => CapturedLine.RowIds(Line("""{"instances":[{"row_id":"b-7","a":1}]}""")).ShouldBe(["b-7"]);

    [Fact]
    public void Counts_lines_of_csv() => CapturedLine.RowIds(Line("1,2\n3,4\n")).ShouldBe(["call-0", "call-1"]);

    [Fact]
    public void Reads_base64() => CapturedLine.RowIds(Line(Convert.ToBase64String(Encoding.UTF8.GetBytes("1,2\n")), "BASE64")).ShouldBe(["call-0"]);

    [Fact]
    public void Smoke_calls_count_for_nobody() => CapturedLine.RowIds(Line("1,2\n", id: "smoke-1")).ShouldBeEmpty();

    [Theory]
    [InlineData("{\"cut o")]
    [InlineData("[1]")]
    [InlineData("{\"eventMetadata\":{},\"captureData\":{}}")]
    public void What_cannot_be_read_is_told_from_what_nobody_counts(string line) => CapturedLine.RowIds(line).ShouldBeNull();

    [Fact]
    public void A_blank_line_is_nothing() => CapturedLine.RowIds(" ").ShouldBeEmpty();

    private static string Line(string data, string encoding = "CSV", string id = "call") =>
        $$"""{"captureData":{"endpointInput":{"data":{{JsonSerializer.Serialize(data)}},"encoding":"{{encoding}}"} },"eventMetadata":{"eventId":"e","inferenceId":"{{id}}"} }""";
}
