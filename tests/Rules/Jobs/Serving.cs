using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Tests.Rules.Jobs;

/// <summary>The inference containers, as processes over HTTP.</summary>
public sealed class Serving : IDisposable
{
    private readonly JobFolder folder = new();
    private readonly List<Process> processes = [];
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });

    public void Dispose()
    {
        foreach (var process in processes)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        http.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Encodes_the_smoke_rows_as_the_test_split_does()
    {
        folder.Preprocess(Cars.Csv()).ShouldBe(0);
        var encode = await ServeEncode();

        var byName = await Invoke(encode, folder.Output("report", "smoke.json"), "application/json");
        var byPosition = await Invoke(encode, string.Join('\n', folder.Lines("test", "test.csv").Take(3).Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..])), "text/csv");

        byName.Status.ShouldBe(HttpStatusCode.OK);
        byName.ShouldBe(byPosition);
        byName.ContentType.ShouldBe("text/csv");
        byName.Body.Split('\n').Length.ShouldBe(4);
    }

    [Fact]
    public async Task Answers_pings_parameters_and_faults()
    {
        folder.Preprocess(Cars.Csv()).ShouldBe(0);
        var encode = await ServeEncode();

        (await http.GetAsync(encode + "/ping")).ShouldSatisfyAllConditions(answer => answer.StatusCode.ShouldBe(HttpStatusCode.OK), answer => answer.Content.Headers.ContentLength.ShouldBe(0));
        (await http.GetStringAsync(encode + "/execution-parameters")).ShouldContain("\"BatchStrategy\":\"MULTI_RECORD\"");
        (await Invoke(encode, "", "text/csv")).ShouldBe((HttpStatusCode.BadRequest, "application/json", """{"faults":[{"pointer":"","message":"The body is empty."}]}"""));
        (await Invoke(encode, "1,2", "text/csv")).Body.ShouldContain("line 1 has 2 values, not 3: year, mileage, make.");
        (await Invoke(encode, "<a/>", "application/xml")).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await http.GetAsync(encode + "/invocations")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("text/csv", "312.8800048828125\n298.1\n", "312.8800048828125\n298.1\n")]
    [InlineData("text/csv", "312.88", "312.88\n")]
    [InlineData("text/csv; charset=utf-8", "312.88,298.1", "312.88\n298.1\n")]
    [InlineData("application/json", """{"predictions": [{"score": 312.88}, {"score": -1e-05, "predicted_label": 0}]}""", "312.88\n-1e-05\n")]
    [InlineData("application/json", "312.88\n298.1\n", "312.88\n298.1\n")]
    [InlineData("application/json", "[312.88, 298.1]", "312.88\n298.1\n")]
    [InlineData("application/json", "-1.5", "-1.5\n")]
    [InlineData("application/jsonlines", "312.88\n2\n", "312.88\n2\n")]
    [InlineData("application/jsonlines", "{\"score\":312.88}\n{\"score\":2}\n", "312.88\n2\n")]
    public async Task Decodes_every_form_of_answer(string contentType, string body, string lines)
    {
        var decode = await Serve(("CONTAINER_ROLE", "decode"));

        (await Invoke(decode, body, contentType)).ShouldBe((HttpStatusCode.OK, "text/csv", lines));
        (await Invoke(decode, body, contentType, accept: "application/json")).ShouldBe((HttpStatusCode.OK, "application/json", $$"""{"predictions":[{{lines.TrimEnd().Replace('\n', ',')}}]}"""));
    }

    [Theory]
    [InlineData("text/csv", "nan\n", "The algorithm answered 'nan', which is no number.")]
    [InlineData("text/csv", "", "The algorithm answered without a score.")]
    [InlineData("application/json", """{"predictions":[{"score":[1,2]}]}""", "The algorithm answered a score that is no number but StartArray.")]
    [InlineData("application/octet-stream", "1", "The algorithm answered with the content type 'application/octet-stream'.")]
    public async Task Passes_on_no_answer_that_is_not_numbers(string contentType, string body, string sentence)
    {
        var decode = await Serve(("CONTAINER_ROLE", "decode"));

        var answer = await Invoke(decode, body, contentType);

        (answer.Status, answer.Body[..Math.Min(answer.Body.Length, sentence.Length)]).ShouldBe((HttpStatusCode.InternalServerError, sentence));
    }

    [Theory]
    [InlineData("encode", "features.json is not there.")]
    [InlineData("train", "CONTAINER_ROLE is 'train'. Set it to encode or decode")]
    public async Task Refuses_to_start_without_its_role_or_features(string role, string sentence)
    {
        using var process = JobFolder.Start(folder.Base, ["serve"], ("CONTAINER_ROLE", role));
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(2);
        error.ShouldContain(sentence);
    }

    private Task<string> ServeEncode()
    {
        folder.Put(folder.Output("features", "features.json"), "model", "features.json");
        return Serve(("CONTAINER_ROLE", "encode"));
    }

    private async Task<string> Serve((string, string) role)
    {
        var process = JobFolder.Start(folder.Base, ["serve"], role, ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        processes.Add(process);
        var line = await process.StandardOutput.ReadLineAsync();
        return line.ShouldNotBeNull().Split(' ')[^1];
    }

    private async Task<(HttpStatusCode Status, string? ContentType, string Body)> Invoke(string address, string body, string contentType, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/invocations") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }
}
