using System.Globalization;
using System.Text.Json;
using Local.Algorithms.LinearLearner;

namespace Tests.Algorithms.LinearLearner;

public sealed class LinearServingTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("linear-").FullName;
    private readonly LinearModel _model = new([0.1, -2.5, 1e-7], 3.3);
    private ModelServer _server = null!;

    public async Task InitializeAsync()
    {
        _model.Save(Path.Combine(_folder, "model"));
        _server = await ModelServer.StartAsync(_folder, "linear-learner");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("text/csv", "1,2,3\n4,5.5,6\n")]
    [InlineData("text/csv;label_size=0", "1, 2,3\r\n4,5.5,6")]
    [InlineData("application/json", """{"instances":[{"features":[1,2,3]},{"data":{"features":{"values":[4,5.5,6]}}}]}""")]
    [InlineData("application/jsonlines", "{\"features\":[1,2,3]}\n{\"id\":\"x\",\"features\":[4.0,5.5,6e0]}\n")]
    public async Task Answers_every_form_of_rows_with_a_score_each(string contentType, string body)
    {
        var (status, text, answered) = await _server.InvokeAsync(body, contentType);

        status.ShouldBe(200, text);
        answered.ShouldBe("application/json");
        text.ShouldMatch(@"^\{""predictions"": \[\{""score"": [-\d.e]+\}, \{""score"": [-\d.e]+\}\]\}$");
        Scores(text).ShouldBe([_model.Predict([1, 2, 3]), _model.Predict([4, 5.5f, 6])]);
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv, application/jsonlines;q=0.5", "application/jsonlines")]
    [InlineData("application/jsonlines", "application/jsonlines")]
    public async Task Answers_in_the_form_that_is_asked_for(string? accept, string contentType)
    {
        var (_, text, answered) = await _server.InvokeAsync("1,2,3\n4,5,6", accept: accept);

        answered.ShouldBe(contentType);
        if (contentType == "application/jsonlines") text.ShouldMatch(@"^\{""score"": [-\d.e]+\}\n\{""score"": [-\d.e]+\}\n$");
    }

    [Theory]
    [InlineData("text/csv", "", 400, "")]
    [InlineData("text/csv", "\n", 400, "holds no rows")]
    [InlineData("text/csv", "1,2,3\n1,2", 400, "Line 2: 2 columns, expected 3")]
    [InlineData("text/csv", "1,2,3\n1,,3", 400, "Row 2: column 2 is empty or no finite number")]
    [InlineData("text/csv", "1,2,x", 400, "'x' in column 3 is not a number")]
    [InlineData("text/csv;label_size=1", "1,2,3", 415, "label_size must be 0")]
    [InlineData("application/json", "{", 400, "The body is not JSON")]
    [InlineData("application/json", "[1,2,3]", 400, "no object with an array \"instances\"")]
    [InlineData("application/json", """{"instances":[{"features":[1,2,3]},[1,2,3]]}""", 400, "Instance 1 is neither")]
    [InlineData("application/json", """{"instances":[{"features":[1,2]}]}""", 400, "Instance 0 has 2 features, the model has 3")]
    [InlineData("application/json", """{"instances":[{"features":[1,"2",3]}]}""", 400, "Instance 0: feature 1 is no finite float32 number")]
    [InlineData("application/json", """{"instances":[{"features":[1,2,1e99]}]}""", 400, "feature 2 is no finite float32 number")]
    [InlineData("application/json", """{"instances":[{"data":{"features":{"keys":[1],"values":[2]}}}]}""", 400, "Sparse features (keys) are not supported")]
    [InlineData("application/jsonlines", "{\"features\":[1,2,3]}\nx", 400, "Line 2 is not JSON")]
    [InlineData("application/x-recordio-protobuf", "1", 415, "is not supported by the local stand-in")]
    [InlineData("image/png", "1", 415, "is not accepted")]
    public async Task Refuses_rows_that_it_cannot_score(string contentType, string body, int status, string reason)
    {
        var (answered, text, _) = await _server.InvokeAsync(body, contentType);

        answered.ShouldBe(status);
        text.ShouldContain(reason);
    }

    [Theory]
    [InlineData("text/csv", "Accept type text/csv is not supported")]
    [InlineData("application/x-recordio-protobuf", "is not supported by the local stand-in")]
    public async Task Has_no_other_answers(string accept, string reason)
    {
        var (status, text, _) = await _server.InvokeAsync("1,2,3", accept: accept);

        status.ShouldBe(406);
        text.ShouldContain(reason);
    }

    [Fact]
    public async Task Answers_ping_and_execution_parameters()
    {
        using var ping = await _server.GetAsync("/ping");
        using var parameters = await _server.GetAsync("/execution-parameters");

        ((int)ping.StatusCode).ShouldBe(200);
        JsonDocument.Parse(await parameters.Content.ReadAsStringAsync()).RootElement.GetProperty("BatchStrategy").GetString().ShouldBe("MULTI_RECORD");
    }

    [Fact]
    public async Task Gives_a_row_the_same_bits_alone_and_among_many_and_in_every_form()
    {
        var random = new Random(3);
        var rows = Enumerable.Range(0, 5000).Select(_ => string.Join(',', Enumerable.Range(0, 3).Select(_ => (random.NextDouble() * 1000).ToString(CultureInfo.InvariantCulture)))).ToArray();

        var together = Scores((await _server.InvokeAsync(string.Join('\n', rows))).Body);

        foreach (var row in new[] { 0, 1, 2500, 4999 })
        {
            Scores((await _server.InvokeAsync(rows[row])).Body).ShouldBe([together[row]]);
            Scores((await _server.InvokeAsync($$"""{"instances":[{"features":[{{rows[row]}}]}]}""", "application/json")).Body).ShouldBe([together[row]]);
        }
    }

    private static float[] Scores(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("predictions").EnumerateArray().Select(p => p.GetProperty("score").GetSingle())];
}
