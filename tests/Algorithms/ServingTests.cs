using System.Globalization;
using System.Text.Json;
using Local.Algorithms.Container;

namespace Tests.Algorithms;

public sealed class ServingTests(TrainedModel trained) : IClassFixture<TrainedModel>
{
    private static readonly SampleRows Rows = SampleRows.Create(50, 9);

    [Fact]
    public async Task Answers_ping_and_execution_parameters()
    {
        var server = trained.Server;

        using var ping = await server.GetAsync("/ping");
        using var parameters = await server.GetAsync("/execution-parameters");

        ((int)ping.StatusCode).ShouldBe(200);
        (await ping.Content.ReadAsStringAsync()).ShouldBeEmpty();
        var json = JsonDocument.Parse(await parameters.Content.ReadAsStringAsync()).RootElement;
        json.GetProperty("MaxConcurrentTransforms").GetInt32().ShouldBe(Environment.ProcessorCount);
        json.GetProperty("BatchStrategy").GetString().ShouldBe("MULTI_RECORD");
        json.GetProperty("MaxPayloadInMB").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task Predicts_bit_for_bit_what_the_library_predicts_one_line_per_row()
    {
        var server = trained.Server;

        var (status, body, contentType) = await server.InvokeAsync(Rows.Csv(labels: false));

        status.ShouldBe(200);
        contentType.ShouldBe("text/csv");
        body.ShouldBe(Lines(IndependentLibrary.LoadAndPredict(trained.Model, Rows)));
    }

    [Fact]
    public async Task Gives_a_row_the_same_value_alone_and_among_many_others()
    {
        var many = SampleRows.Create(20_000, 10);
        var server = trained.Server;

        var together = (await server.InvokeAsync(many.Csv(labels: false))).Body.Split('\n');

        together.Length.ShouldBe(many.Count + 1);
        var lines = many.Csv(labels: false).Split('\n');
        foreach (var row in new[] { 0, 1, 9_999, 13_131, 19_999 })
            (await server.InvokeAsync(lines[row])).Body.ShouldBe(together[row] + "\n");
    }

    [Fact]
    public async Task Gives_many_callers_at_once_the_same_as_one_alone()
    {
        var lines = Rows.Csv(labels: false).TrimEnd('\n').Split('\n');
        var expected = IndependentLibrary.LoadAndPredict(trained.Model, Rows);
        var server = trained.Server;

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => server.InvokeAsync(lines[i % lines.Length])));

        answers.Select(a => a.Body).ShouldBe(Enumerable.Range(0, 1000).Select(i => Lines([expected[i % lines.Length]])));
    }

    [Fact]
    public async Task Refuses_a_body_above_the_limit_of_the_environment()
    {
        await using var server = await ModelServer.StartAsync(trained.Root, ("MAX_CONTENT_LENGTH", "100"));

        (await server.InvokeAsync(new string('1', 101))).Status.ShouldBe(413);
        (await server.InvokeAsync("1,2,3,4")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Answers_json_with_one_score_per_row()
    {
        var server = trained.Server;

        var (_, body, contentType) = await server.InvokeAsync("1,2,3,4\n5,6,7,8", accept: "application/json");

        contentType.ShouldBe("application/json");
        body.ShouldMatch(@"^\{""predictions"": \[\{""score"": [-\d.e]+\}, \{""score"": [-\d.e]+\}\]\}$");
    }

    [Theory]
    [InlineData("1;2;3;4")]
    [InlineData("1\t2\t3\t4")]
    [InlineData("1|2|3|4")]
    [InlineData("1 2 3 4")]
    [InlineData("1, 2, 3, 4\r\n")]
    [InlineData("1.0,2e0,+3,4.\n\n")]
    public async Task Reads_every_delimiter_that_the_container_recognises(string row)
    {
        var server = trained.Server;

        (await server.InvokeAsync(row)).Body.ShouldBe((await server.InvokeAsync("1,2,3,4")).Body);
    }

    [Fact]
    public async Task Takes_absent_values_as_missing_in_every_format()
    {
        var server = trained.Server;
        var missing = (await server.InvokeAsync("1,,3,")).Body;

        (await server.InvokeAsync("1,nan,3,nan")).Body.ShouldBe(missing);
        (await server.InvokeAsync("1,,3")).Body.ShouldBe(missing);
        (await server.InvokeAsync("0:1 2:3", "text/libsvm")).Body.ShouldBe(missing);
        (await server.InvokeAsync("1 0:1 2:3", "text/x-libsvm")).Body.ShouldBe(missing);
    }

    [Theory]
    [InlineData("", "text/csv", null, 204, "")]
    [InlineData("1,x,3,4", "text/csv", null, 415, "Loading csv data failed with Exception")]
    [InlineData("1,2,3,4\n1,2", "text/csv", null, 415, "Loading csv data failed with Exception")]
    [InlineData("[1,2,3,4]", "application/json", null, 415, "application/json is not an accepted ContentType")]
    [InlineData("1,2,3,4,5", "text/csv", null, 400, "Unable to evaluate payload provided:")]
    [InlineData("7:1", "text/libsvm", null, 400, "Unable to evaluate payload provided:")]
    [InlineData("1,2,3,4", "text/csv", "text/html", 406, "Accept type text/html is not supported.")]
    [InlineData("1,2,3,4", "text/csv", "application/jsonlines", 500, "application/jsonlines needs SAGEMAKER_INFERENCE_OUTPUT")]
    [InlineData("1,2,3,4", "text/csv", "*/*", 200, "")]
    public async Task Answers_with_the_containers_status(string body, string contentType, string? accept, int status, string text)
    {
        var server = trained.Server;

        var answer = await server.InvokeAsync(body, contentType, accept);

        answer.Status.ShouldBe(status);
        answer.Body.ShouldStartWith(text);
    }

    [Fact]
    public async Task Answers_a_batch_in_lines_whatever_is_accepted()
    {
        await using var server = await ModelServer.StartAsync(trained.Root, ("SAGEMAKER_BATCH", "true"));

        (await server.InvokeAsync(Rows.Csv(labels: false), accept: "application/json")).Body
            .ShouldBe(Lines(IndependentLibrary.LoadAndPredict(trained.Model, Rows)));
    }

    [Fact]
    public async Task Uses_the_default_accept_of_the_environment()
    {
        await using var server = await ModelServer.StartAsync(trained.Root, ("SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT", "application/json"));

        (await server.InvokeAsync("1,2,3,4")).ContentType.ShouldBe("application/json");
    }

    [Theory]
    [InlineData("application/json", @"^\{""predictions"": \[\{""predicted_score"": [\d.]+, ""probability"": NaN\}\]\}$")]
    [InlineData("application/jsonlines", @"^\{""predicted_score"": [\d.]+, ""probability"": NaN\}\n$")]
    [InlineData("text/csv", @"^[\d.]+,nan$")]
    public async Task Answers_the_selected_members(string accept, string expected)
    {
        await using var server = await ModelServer.StartAsync(trained.Root, ("SAGEMAKER_INFERENCE_OUTPUT", "predicted_score, probability"));

        (await server.InvokeAsync("1,2,3,4", accept: accept)).Body.ShouldMatch(expected);
    }

    [Fact]
    public async Task Averages_several_model_files()
    {
        using var folder = new TrainingFolder(new() { ["num_round"] = "3" }).Data("train/rows.csv", SampleRows.Create(300, 4).Csv());
        (await AlgorithmProcess.TrainAsync(folder)).ExitCode.ShouldBe(0);
        File.Copy(trained.Model, folder.Model + "-1");
        await using var server = await ModelServer.StartAsync(folder.Root);

        var expected = IndependentLibrary.LoadAndPredict(folder.Model, Rows).Zip(IndependentLibrary.LoadAndPredict(trained.Model, Rows), (a, b) => (a + b) / 2);

        (await server.InvokeAsync(Rows.Csv(labels: false))).Body.ShouldBe(Lines(expected));
    }

    [Fact]
    public async Task Ends_with_an_error_when_there_is_no_model()
    {
        using var folder = new TrainingFolder([]);
        using var process = AlgorithmProcess.Start(folder.Root, "xgboost", "serve");

        (await process.StandardError.ReadToEndAsync()).ShouldContain("Unable to load model: No model file in");
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(1);
    }

    private static string Lines(IEnumerable<float> values) => string.Concat(values.Select(v => string.Create(CultureInfo.InvariantCulture, $"{PythonText.Of(v)}\n")));
}
