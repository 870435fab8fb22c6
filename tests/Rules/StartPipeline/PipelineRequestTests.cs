using System.Text.Json;
using StartPipeline;

namespace Tests.Rules.StartPipeline;

public class PipelineRequestTests
{
    [Fact]
    public void A_check_needs_a_model_and_nothing_else()
    {
        var request = Read("""{"pipeline":"monitor-model","model":"abalone"}""");

        (request.Pipeline, request.Model, request.Dataset, request.Reason).ShouldBe(("monitor-model", "abalone", null, "demand"));
    }

    [Theory]
    [InlineData("""[]""", "must be an object")]
    [InlineData("""{"model":"abalone"}""", "pipeline is missing. It is one of train-model, score-batch, monitor-model")]
    [InlineData("""{"pipeline":"drain-model","model":"abalone"}""", "no pipeline drain-model. It is one of train-model")]
    [InlineData("""{"pipeline":"monitor-model"}""", "model is missing")]
    [InlineData("""{"pipeline":"monitor-model","model":"Abalone"}""", "Abalone can be no model")]
    [InlineData("""{"pipeline":"monitor-model","model":"abalone","force":true}""", "takes no member force. It takes pipeline, model, reason")]
    [InlineData("""{"pipeline":"monitor-model","model":7}""", "model must be a text")]
    [InlineData("""{"pipeline":"score-batch","model":"abalone"}""", "needs the member dataset")]
    public void Says_what_is_accepted(string json, string part) => Should.Throw<PipelineRefusedException>(() => Read(json)).Message.ShouldContain(part);

    [Theory]
    [InlineData("cars.csv")]
    [InlineData("s3://bucket")]
    [InlineData("s3:///key")]
    public void A_data_set_is_a_place(string place) =>
        Should.Throw<PipelineRefusedException>(() => Read($$"""{"pipeline":"train-model","model":"abalone","dataset":"{{place}}"}""").Place()).Message.ShouldContain("s3://bucket/key");

    [Fact]
    public void A_labelled_row_fills_the_files_columns_in_their_order()
    {
        var row = new LabelledRow("a-0", "12.5", DateTimeOffset.UnixEpoch, new Dictionary<string, string> { ["make"] = "a,\"b\"", ["year"] = "2017" });

        DatasetRules.Line(["listing_id", "year", "price", "make"], "price", row).ShouldBe(",2017,12.5,\"a,\"\"b\"\"\"\n");
        DatasetRules.Header("\uFEFFlisting_id,\"the year \"").ShouldBe(["listing_id", "the year"]);
    }

    private static PipelineRequest Read(string json) => PipelineRequest.Read(JsonElement.Parse(json));
}
