using System.Text.Json.Nodes;

namespace Tests.EndToEnd.Api;

/// <summary>Good and bad calls of the inference API, over HTTP, against a model that was trained from a drop.</summary>
[Collection("stack")]
public sealed class Calls(SharedStack shared)
{
    [Fact]
    public async Task Answers_one_row_many_rows_and_CSV_alike()
    {
        var api = await CarsApi.InAsync(shared.Stack);
        var row = JsonNode.Parse(CarsApi.Row)!.AsObject();

        var one = await api.PredictAsync(CarsApi.Row, id: "order-7");
        var many = await api.PredictAsync($$"""{"instances":[{{CarsApi.Row}},{{CarsApi.Row}}],"strategy":"mean","inferenceId":"order-8"}""");
        var csv = await api.PredictAsync(string.Join(',', row.Select(cell => cell.Key)) + "\n" + string.Join(',', row.Select(cell => cell.Value)) + "\n", "text/csv", "?strategy=first");

        one.Status.ShouldBe(200, one.Body.ToJsonString());
        one.Body["predictions"]![0]!["id"]!.ToString().ShouldBe("order-7-0");
        var candidate = one.Body["predictions"]![0]!["candidates"]!["xgboost"]!;
        candidate["version"]!.ToString().ShouldMatch(@"^\d{14}-[0-9a-f]{5}$");
        candidate["milliseconds"]!.GetValue<double>().ShouldBeGreaterThan(0);
        many.Body["predictions"]!.AsArray().Count.ShouldBe(2);
        (many.Body["strategy"]!.ToString(), many.Body["inferenceId"]!.ToString(), csv.Body["strategy"]!.ToString()).ShouldBe(("mean", "order-8", "first"));
        foreach (var algorithm in new[] { "xgboost", "linear-learner" })
            new[] { Candidate(one, 0, algorithm), Candidate(many, 1, algorithm), Candidate(csv, 0, algorithm) }.Distinct().ShouldHaveSingleItem();
        Value(one, 0).ShouldBe(Math.Max(Candidate(one, 0, "xgboost"), Candidate(one, 0, "linear-learner")));
        Value(many, 1).ShouldBe((Candidate(many, 1, "xgboost") + Candidate(many, 1, "linear-learner")) / 2, 0.001);
        Value(csv, 0).ShouldBe(Candidate(csv, 0, "xgboost"));
    }

    [Fact]
    public async Task An_unseen_category_is_accepted_and_flagged()
    {
        var api = await CarsApi.InAsync(shared.Stack);

        var answered = await api.PredictAsync(CarsApi.Row.Replace("Alder", "Zeppelin", StringComparison.Ordinal));

        answered.Status.ShouldBe(200);
        answered.Body["warnings"]![0]!["pointer"]!.ToString().ShouldBe("/make");
    }

    [Fact]
    public async Task A_wrong_row_is_refused_with_all_its_faults()
    {
        var api = await CarsApi.InAsync(shared.Stack);

        var answered = await api.PredictAsync("""{"instances":[{"make":"Alder","modelname":"Pip","year":"2014","transmission":"Manual","mileage":1,"fuel_type":"Diesel","tax":20,"mpg":66.7,"engine_size":1.2}],"strategy":"best"}""");

        (answered.Status, answered.ContentType).ShouldBe((400, "application/problem+json"));
        answered.Body["faults"]!.AsArray().Select(fault => fault!["pointer"]!.ToString()).Order().ShouldBe(["/instances/0/model_name", "/instances/0/modelname", "/instances/0/year", "/strategy"]);
        answered.Body.ToJsonString().ShouldContain("perhaps model_name");
    }

    [Fact]
    public async Task Tells_what_is_in_service_and_an_example_that_works()
    {
        var api = await CarsApi.InAsync(shared.Stack);

        var models = await api.GetAsync("/models");
        var model = await api.GetAsync($"/models/{CarsApi.Model}");
        var predicted = await api.PredictAsync(model.Body["example"]!.ToJsonString());
        var unknown = await api.GetAsync("/models/nobody-knows-it");

        models.Body["models"]!.AsArray().Select(entry => entry!["model"]!.ToString()).ShouldContain(CarsApi.Model);
        model.Body["versions"]![0]!["metrics"]!["r2"]!["value"]!.GetValue<double>().ShouldBeInRange(0.5, 1);
        model.Body["features"]!.AsArray().Single(feature => feature!["name"]!.ToString() == "make")!["categories"]!.AsArray().Select(category => category!.ToString()).ShouldContain("Alder");
        predicted.Status.ShouldBe(200, predicted.Body.ToJsonString());
        (unknown.Status, unknown.ContentType).ShouldBe((404, "application/problem+json"));
        unknown.Body["detail"]!.ToString().ShouldContain(CarsApi.Model);
    }

    [Fact]
    public async Task The_OpenAPI_document_has_the_routes_of_the_template()
    {
        var api = await CarsApi.InAsync(shared.Stack);

        var document = await api.GetAsync("/openapi.json");

        var described = document.Body["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(method => method.Key != "parameters").Select(method => $"{method.Key} {path.Key}"));
        var template = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "template.yaml"));
        var routes = template.Index().Where(line => line.Item.TrimStart().StartsWith("Path: /", StringComparison.Ordinal)).Select(line => $"{template[line.Index + 1].Trim()["Method: ".Length..]} {line.Item.Trim()["Path: ".Length..]}");
        described.Order().ShouldBe(routes.Order());
    }

    [Fact]
    public async Task A_wrong_key_is_forbidden_in_the_form_of_every_problem()
    {
        var api = await CarsApi.InAsync(shared.Stack);

        var answered = await api.GetAsync("/models", "wrong");

        (answered.Status, answered.ContentType, answered.Body["status"]!.GetValue<int>()).ShouldBe((403, "application/problem+json", 403));
        answered.Body["detail"]!.ToString().ShouldContain("x-api-key");
    }

    static double Value(Answered answer, int row) => answer.Body["predictions"]![row]!["value"]!.GetValue<double>();

    static double Candidate(Answered answer, int row, string algorithm) => answer.Body["predictions"]![row]!["candidates"]![algorithm]!["value"]!.GetValue<double>();
}
