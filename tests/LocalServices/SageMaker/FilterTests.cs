using System.Text.Json.Nodes;
using Local.Host.SageMaker.Jobs;
using Local.Host.SageMaker.Transforms;
using Local.Host.Wire;

namespace Tests.LocalServices.SageMaker;

public sealed class FilterTests
{
    [Theory]
    [InlineData("$", "a,b,c", "a,b,c")]
    [InlineData("$[1:]", "7f3a,1.5,20", "1.5,20")]
    [InlineData("$[-2:]", "a,b,c", "b,c")]
    [InlineData("$[:]", "a,b", "a,b")]
    [InlineData("$[*]", "a,b", "a,b")]
    [InlineData("$[0,-1]", "7f3a,1.5,312.88", "7f3a,312.88")]
    [InlineData("$[ 2 , 0 ]", "a,b,c", "c,a")]
    [InlineData("$[1]", "\"x,\"\"y\"\"\",\"p,q\",z", "\"p,q\"")]
    [InlineData("$[1:]", "a,,", ",")]
    public void Keeps_csv_columns_by_position(string path, string record, string expected) =>
        Csv(path).Request(record).ShouldBe(expected);

    [Theory]
    [InlineData("$.id", """{"id":1,"x":[2]}""", "1")]
    [InlineData("$['id','x']", """{"id":1,"y":0,"x":[2]}""", """{"id":1,"x":[2]}""")]
    [InlineData("$.features", """{"features":[1.5,20]}""", "[1.5,20]")]
    [InlineData("$.a.b[1:]", """{"a":{"b":[1,2,3]}}""", "[2,3]")]
    [InlineData("$[0,2]", "[1,2,3]", "[1,3]")]
    [InlineData("$.*", """{"a":1,"b":2}""", "[1,2]")]
    [InlineData("$.rows[*].id", """{"rows":[{"id":1},{"id":2}]}""", "[1,2]")]
    public void Selects_from_json_records(string path, string record, string expected) =>
        Json("application/jsonlines", path).Request(record).ShouldBe(expected);

    [Theory]
    [InlineData("""{"id":1}""", """{"score":2}""", """{"id":1,"SageMakerOutput":{"score":2}}""")]
    [InlineData("[1,2]", "3", """{"SageMakerInput":[1,2],"SageMakerOutput":3}""")]
    public void Joins_a_json_record_with_its_result(string record, string response, string expected) =>
        DataProcessing.From(JsonNode.Parse("""{"JoinSource":"Input"}"""), "application/jsonlines").Result(record, response).ShouldBe(expected);

    [Fact]
    public void Joins_the_unfiltered_csv_record_and_filters_the_output()
    {
        var processing = DataProcessing.From(JsonNode.Parse("""{"InputFilter":"$[1:]","JoinSource":"Input","OutputFilter":"$[0,-1]"}"""), "text/csv; charset=utf-8");

        processing.Result("7f3a,1.5,20,0.4", "312.88").ShouldBe("7f3a,312.88");
    }

    [Theory]
    [InlineData("""{"score":2}""", """{"score":2,"SageMakerInferenceId":"00000000-0000-0000-0000-000000000000","SageMakerInferenceTime":"t"}""")]
    [InlineData("2", """{"SageMakerOutput":2,"SageMakerInferenceId":"00000000-0000-0000-0000-000000000000","SageMakerInferenceTime":"t"}""")]
    public void Marks_a_json_result(string response, string expected) =>
        (DataProcessing.From(null, "application/jsonlines") with { Stamp = new InferenceStamp("t", () => Guid.Empty) }).Result("{}", response).ShouldBe(expected);

    [Theory]
    [InlineData("$[0:2]", "closed range")]
    [InlineData("$[:2]", "closed range")]
    [InlineData("$[0:2,246:]", "only single range")]
    [InlineData("$.my_id", "Unexpected \"_\"")]
    [InlineData("$['my_id']", "Unexpected \"_\"")]
    [InlineData("id", "must start with $")]
    [InlineData("$[1", "is no step")]
    [InlineData("$[a]", "neither quoted names nor whole numbers")]
    [InlineData("$..id", "is no step")]
    [InlineData("$[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24]", "longer than 63")]
    public void Refuses_paths_outside_the_subset(string path, string why)
    {
        var error = Should.Throw<AwsException>(() => JsonFilter.Parse(path));

        error.Code.ShouldBe("ValidationException");
        error.Message.ShouldContain(why);
    }

    [Theory]
    [InlineData("$[3]", "a,b,c")]
    [InlineData("$[0,-4]", "a,b,c")]
    public void An_index_out_of_range_is_an_error(string path, string record) =>
        Should.Throw<JobFailedException>(() => Csv(path).Request(record)).Message.ShouldContain("out of range: the record has 3 elements");

    [Theory]
    [InlineData("a", 1)]
    [InlineData("", 1)]
    [InlineData(",", 2)]
    [InlineData("\"a,b\",c", 2)]
    [InlineData("\"a\"\"b,\"\"\",c", 2)]
    public void Splits_fields_by_rfc_4180(string record, int count)
    {
        List<Range> fields = [];

        CsvFields.Split(System.Text.Encoding.UTF8.GetBytes(record), fields);

        fields.Count.ShouldBe(count);
        string.Join(',', fields.Select(field => record[field])).ShouldBe(record);
    }

    static DataProcessing Csv(string path) => Json("text/csv", path);

    static DataProcessing Json(string contentType, string path) => DataProcessing.From(new JsonObject { ["InputFilter"] = path }, contentType);
}
