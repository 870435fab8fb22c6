using System.Text;
using Contracts.Serving;
using Predict.Requests;

namespace Tests.Rules.Predict;

public class RequestTests
{
    [Fact]
    public void Sends_on_the_numbers_in_the_apps_own_digits_and_the_texts_as_they_are()
    {
        var asked = Accepted("""{ "inferenceId": "order-7", "strategy": "mean", "instances": [ {"year": 2020.0, "mileage":1.2e4, "make":"Škoda <&>", "fuel_type":null} ] }""");

        Sent(asked).ShouldBe("""{"instances":[{"year":2020.0,"mileage":1.2e4,"make":"Škoda <&>","fuel_type":null}]}""");
        (asked.Rows.Count, asked.InferenceId, asked.Strategy).ShouldBe((1, "order-7", "mean"));
    }

    [Fact]
    public void A_request_may_name_the_models_own_function_and_no_other()
    {
        const string Own = "arn:aws:lambda:us-east-1:123456789012:function:cautious-price";
        ReadRequest Read(string strategy, string own) => RequestReader.Read(Cars.Request($$"""{"instances":[{{Cars.Row}}],"strategy":"{{strategy}}"}"""), [Cars.Features], own);

        Read(Own, Own).Request!.Strategy.ShouldBe(Own);
        Read("min", Own).Request!.Strategy.ShouldBe("min");
        var fault = Read(Own + ":live", Own).Problem!.Faults!.ShouldHaveSingleItem();
        (fault.Place, fault.Accepted).ShouldBe(("/strategy", $"one of max, min, mean, median, weighted, first, {Own}"));
        Read(Own, "max").Problem!.Status.ShouldBe(400);
        Read("blend", "blend").Problem!.Status.ShouldBe(400);
    }

    [Fact]
    public void Takes_one_row_as_a_bare_object() => Sent(Accepted(Cars.Row)).ShouldBe($$"""{"instances":[{{Cars.Row}}]}""");

    [Fact]
    public void Takes_CSV_in_any_order_of_columns_with_empty_cells_as_missing() =>
        Sent(Cars.Read("\uFEFFmake, year,fuel_type,mileage\r\n\"Fjord, Ω\",2019,Petrol,+1.50\r\n,,Diesel,7\r\n", "text/csv; charset=UTF-8").Request!)
            .ShouldBe("""{"instances":[{"make":"Fjord, Ω","year":2019,"fuel_type":"Petrol","mileage":1.5},{"make":null,"year":null,"fuel_type":"Diesel","mileage":7}]}""");

    [Fact]
    public void A_feature_comes_before_a_member_that_steers()
    {
        var model = new ModelFeatures("y", [new ModelFeature { Name = "strategy", Type = "categorical", Categories = ["slow"] }]);

        var asked = RequestReader.Read(Cars.Request("""{"strategy":"slow"}"""), [model], "max").Request!;

        (asked.Strategy, Encoding.UTF8.GetString(Payload.Of(asked.Rows, model)!)).ShouldBe((null, """{"instances":[{"strategy":"slow"}]}"""));
    }

    [Theory]
    [InlineData("""{"mileage":1,"make":"Alder","fuel_type":"Petrol"}""", "/year", "is missing")]
    [InlineData("""{"instances":[{"year":1,"milage":1,"make":"Alder","fuel_type":"Petrol"}]}""", "/instances/0/milage", "perhaps mileage")]
    [InlineData("""{"instances":[{"year":1,"milage":1,"make":"Alder","fuel_type":"Petrol"}]}""", "/instances/0/mileage", "is missing")]
    [InlineData("""{"instances":[{"price":1,"year":1,"mileage":1,"make":"Alder","fuel_type":"Petrol"}]}""", "/instances/0/price", "is what the model predicts")]
    [InlineData("""{"year":"2019","mileage":1,"make":"Alder","fuel_type":"Petrol"}""", "/year", "is a text, not a number")]
    [InlineData("""{"year":true,"mileage":1,"make":7,"fuel_type":["x"]}""", "/make", "is a number, not a text")]
    [InlineData("""{"year":true,"mileage":1,"make":7,"fuel_type":["x"]}""", "/fuel_type", "is a list, not a text")]
    [InlineData("""{"year":1e999,"mileage":1,"make":"Alder","fuel_type":"Petrol"}""", "/year", "is beyond 1e30")]
    [InlineData("""{"year":1.1e30,"mileage":1,"make":"Alder","fuel_type":"Petrol"}""", "/year", "is beyond 1e30")]
    [InlineData("""{"year":1,"year":2,"mileage":1,"make":"Alder","fuel_type":"Petrol"}""", "/year", "more than once")]
    [InlineData("""{"year":NaN,"mileage":1,"make":"Alder","fuel_type":"Petrol"}""", "/year", "is NaN or infinite")]
    [InlineData("""{"instances":[{"year":-Infinity}]}""", "/instances/0/year", "is NaN or infinite")]
    [InlineData("""{"year":"NaN","mileage":1,"make":"Alder","fuel_type":"Petrol"}""", "/year", "is NaN or infinite")]
    [InlineData("""{"instances":[{"year":1,"mileage":1,"make":"\uD800","fuel_type":"Petrol"}]}""", "/instances/0/make", "half a surrogate")]
    [InlineData("""{"instances":[{"year":1},"x"}""", "/instances/2", "not JSON")]
    [InlineData("""{"instances":5}""", "/instances", "not a list")]
    [InlineData("""{"instances":[]}""", "/instances", "has 0 rows")]
    [InlineData("""{"instances":[7]}""", "/instances/0", "not an object")]
    [InlineData("""{"instances":[{}],"instance":1}""", "/instance", "is not a member of a request")]
    [InlineData("""{"year":1,"mileage":1,"make":"Alder","fuel_type":"Petrol","strategy":"max","strategy":"min"}""", "/strategy", "more than once")]
    [InlineData("""{"instances":[{}],"strategy":"best"}""", "/strategy", "is no strategy")]
    [InlineData("""{"instances":[{}],"strategy":null}""", "/strategy", "is no strategy")]
    [InlineData("""{"instances":[{}],"inferenceId":"with blank"}""", "/inferenceId", "is no inference id")]
    [InlineData("""{"instances":[{}],"inferenceId":"smoke-1"}""", "/inferenceId", "is no inference id")]
    [InlineData("[1]", "", "not an object")]
    [InlineData("", "", "is empty")]
    [InlineData(null, "", "is empty")]
    [InlineData(" \r\n", "", "is empty")]
    public void Points_at_what_is_wrong(string? body, string place, string said) =>
        Refused(body).ShouldContain(fault => fault.Place == place && $"{fault.Message} {fault.Accepted}".Contains(said), $"{string.Join("; ", Refused(body))}");

    [Theory]
    [InlineData("year,mileage,make,fuel_type\nx,1,Alder,Petrol\n", 2, "year", "is not a number")]
    [InlineData("year,mileage,make,fuel_type\n-2e30,1,Alder,Petrol\n", 2, "year", "is beyond 1e30")]
    [InlineData("year,mileage,make,fuel_type\n1,2,Alder,Petrol\n1,inf,Alder,Petrol\n", 3, "mileage", "is NaN or infinite")]
    [InlineData("year,mileage,make,fuel_type\n\"1\n\",2,Alder,Petrol\n1,2\n", 4, null, "has 2 values")]
    [InlineData("year,mileage,make\n1,2,Alder\n", 1, "fuel_type", "is missing")]
    [InlineData("year,mileage,make,fuel_type,year\n1,2,Alder,Petrol,1\n", 1, "year", "more than once")]
    [InlineData("year,mileage,make,fuel_type\n", 1, null, "0 rows")]
    [InlineData("year,mileage,make,fuel_type\n1,2,\"Alder,Petrol\n", 2, null, "is not CSV")]
    public void Names_line_and_column_of_CSV(string body, int line, string? column, string said)
    {
        var faults = Cars.Read(body, "text/csv").Problem!.Faults!;

        faults.ShouldContain(fault => fault.Line == line && fault.Column == column && fault.Message.Contains(said), string.Join("; ", faults));
    }

    [Fact]
    public void Lists_every_fault_at_once_and_counts_those_beyond_a_hundred()
    {
        var problem = Cars.Read($$"""{"instances":[{{string.Join(',', Enumerable.Repeat("{}", 50))}}]}""").Problem!;

        problem.Faults!.Count.ShouldBe(100);
        problem.Detail.ShouldBe("There are 200 faults; the first 100 are listed.");
        problem.Faults!.ShouldAllBe(fault => fault.Accepted != null);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void Takes_up_to_a_thousand_rows(int rows, bool accepted)
    {
        (Cars.Read($$"""{"instances":[{{string.Join(',', Enumerable.Repeat(Cars.Row, rows))}}]}""").Problem is null).ShouldBe(accepted);
        (Cars.Read("year,mileage,make,fuel_type\n" + string.Concat(Enumerable.Repeat("1,2,Alder,Petrol\n", rows)), "text/csv").Problem is null).ShouldBe(accepted);
    }

    [Theory]
    [InlineData("application/json", null)]
    [InlineData("Application/JSON; charset=utf-8", null)]
    [InlineData(null, null)]
    [InlineData("application/xml", 415)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    public void Takes_JSON_and_CSV_in_UTF_8(string? type, int? status) => (Cars.Read(Cars.Row, type).Problem?.Status).ShouldBe(status);

    [Fact]
    public void A_megabyte_is_too_much() => Cars.Read(new string(' ', Limits.Bytes) + "{}").Problem!.Status.ShouldBe(413);

    [Fact]
    public void What_the_model_does_not_know_is_accepted_and_told()
    {
        var asked = Accepted("""{"year":null,"mileage":null,"make":"Zeppelin","fuel_type":" Petrol\n"}""");

        asked.Warnings.Select(warning => $"{warning.Place} {warning.Message}").ShouldBe(
        [
            "/mileage has no value, as no row had in training; models that know no missing values take the median, 30000.5.",
            "/make is no category that the model learned; it counts as none of them.",
        ]);
    }

    [Fact]
    public void A_version_is_sent_only_the_features_that_it_has()
    {
        var older = Cars.Features with { Features = [.. Cars.Features.Features.Take(2)] };

        var asked = RequestReader.Read(Cars.Request(Cars.Row), [Cars.Features, older], "max").Request!;

        Encoding.UTF8.GetString(Payload.Of(asked.Rows, older)!).ShouldBe("""{"instances":[{"year":2019,"mileage":1.2e4}]}""");
    }

    [Theory]
    [InlineData("2014", """{"year":2014}""", """{"year":"2014"}""")]
    [InlineData("\" 2014 \"", """{"year":2014}""", """{"year":" 2014 "}""")]
    [InlineData("null", """{"year":null}""", """{"year":null}""")]
    public void While_versions_have_a_feature_in_both_types_a_value_that_is_either_fits_both(string value, string number, string text)
    {
        var (older, newer) = (OneFeature("numeric"), OneFeature("categorical"));

        var asked = RequestReader.Read(Cars.Request($$"""{"year":{{value}}}"""), [older, newer], "max").Request.ShouldNotBeNull();

        Encoding.UTF8.GetString(asked.Payloads[older]).ShouldBe($$"""{"instances":[{{number}}]}""");
        Encoding.UTF8.GetString(asked.Payloads[newer]).ShouldBe($$"""{"instances":[{{text}}]}""");
    }

    [Theory]
    [InlineData("\"new\"", "is no number, as which a version in service takes it")]
    [InlineData("\"1e31\"", "is beyond 1e30")]
    [InlineData("true", "not a")]
    public void A_value_that_one_of_the_types_does_not_allow_is_refused(string value, string said) =>
        RequestReader.Read(Cars.Request($$"""{"year":{{value}}}"""), [OneFeature("numeric"), OneFeature("categorical")], "max").Problem!.Faults!.ShouldContain(fault => fault.Place == "/year" && fault.Message.Contains(said));

    [Fact]
    public void Rows_that_become_too_large_for_an_endpoint_are_refused_before_it_is_asked()
    {
        var features = Enumerable.Range(0, 90).Select(i => new ModelFeature { Name = $"{new string('n', 80)}{i}", Type = "numeric", Imputation = 0 });
        var model = new ModelFeatures("y", [.. features]);
        string Csv(int rows) => $"{string.Join(',', model.Features.Select(feature => feature.Name))}\n" + string.Concat(Enumerable.Repeat(string.Join(',', Enumerable.Repeat("1", 90)) + "\n", rows));

        RequestReader.Read(Cars.Request(Csv(700), "text/csv"), [model], "max").Problem.ShouldBeNull();
        var problem = RequestReader.Read(Cars.Request(Csv(1000), "text/csv"), [model], "max").Problem.ShouldNotBeNull();

        problem.Status.ShouldBe(413);
        problem.Detail.ShouldContain("Send the rows in several requests");
    }

    [Fact]
    public void Rows_that_become_too_large_for_an_algorithm_are_refused_before_it_is_asked()
    {
        var model = new ModelFeatures("y", [.. Enumerable.Range(0, 60).Select(i => new ModelFeature { Name = $"f{i}", Type = "categorical", Categories = [.. Enumerable.Range(0, 200).Select(category => $"c{category}")] })]);
        var row = "{" + string.Join(',', model.Features.Select(feature => $"\"{feature.Name}\":\"c1\"")) + "}";
        ReadRequest Read(int rows) => RequestReader.Read(Cars.Request($$"""{"instances":[{{string.Join(',', Enumerable.Repeat(row, rows))}}]}"""), [model], "max");

        Read(800).Problem.ShouldBeNull();
        Read(900).Problem!.Status.ShouldBe(413);
    }

    [Fact]
    public void Beyond_the_faults_that_are_listed_no_name_is_guessed()
    {
        var model = new ModelFeatures("y", [.. Enumerable.Range(0, 300).Select(i => new ModelFeature { Name = $"some_rather_long_name_of_a_feature_{i}", Type = "numeric" })]);
        var names = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"some_rather_long_name_of_another_feature_{i}\":1"));

        var problem = RequestReader.Read(Cars.Request($$"""{{{names}}}"""), [model], "max").Problem!;

        problem.Faults!.Count.ShouldBe(100);
        problem.Detail.ShouldStartWith("There are 20,300 faults");
    }

    [Fact]
    public void Passes_over_lines_of_CSV_with_nothing_on_them_as_a_batch_does()
    {
        Sent(Cars.Read("year,mileage,make,fuel_type\n1,2,Alder,Petrol\n\n3,4,Alder,Petrol\n\r\n", "text/csv").Request!).Split("year").Length.ShouldBe(3);
        var one = RequestReader.Read(Cars.Request("year\n1\n\n", "text/csv"), [OneFeature("numeric")], "max").Request!;
        Encoding.UTF8.GetString(one.Payloads.Values.Single()).ShouldBe("""{"instances":[{"year":1},{"year":null}]}""");
    }

    private static ModelFeatures OneFeature(string type) => new("y", [new ModelFeature { Name = "year", Type = type, Categories = type == "numeric" ? null : ["2014"], Missing = true }]);

    [Fact]
    public void A_wrong_column_of_CSV_is_one_fault_however_many_rows_there_are()
    {
        var rows = string.Concat(Enumerable.Repeat("1,2,Alder,Petrol\n", 500));

        var problem = Cars.Read("year,milage,make,fuel_type\n" + rows, "text/csv").Problem!;

        problem.Faults!.Select(fault => (fault.Line, fault.Column)).ShouldBe([(1, "milage"), (1, "mileage")]);
        problem.Detail.ShouldBe("There are 2 faults.");
    }

    [Fact]
    public void Two_versions_find_the_same_fault_once() =>
        RequestReader.Read(Cars.Request("""{"year":"x","mileage":1,"make":"Alder","fuel_type":"Petrol"}"""), [Cars.Features, Cars.Features with { Target = "other" }], "max").Problem!.Faults!.Count.ShouldBe(1);

    [Fact]
    public void An_endless_name_does_not_make_an_endless_answer()
    {
        var name = string.Concat(Enumerable.Repeat("<\U0001F600", 20_000));

        var json = Cars.Read($$"""{"{{name}}":1}""").Problem!;
        var csv = Cars.Read($"{name}\n" + string.Concat(Enumerable.Repeat("1\n", 100)), "text/csv").Problem!;

        new[] { json, csv }.SelectMany(problem => problem.Faults!).ShouldAllBe(fault => (fault.Place ?? fault.Column)!.Length <= 201);
    }

    [Fact]
    public void What_is_not_plain_UTF_8_is_refused_by_name()
    {
        var gzip = Cars.Request(Cars.Row);
        gzip.Headers["Content-Encoding"] = "gzip";
        var latin = Cars.Request(Convert.ToBase64String([.. "{\"make\":\""u8, 0xE9, .. "\"}"u8]));
        latin.IsBase64Encoded = true;

        RequestReader.Read(gzip, [Cars.Features], "max").Problem!.Faults!.ShouldHaveSingleItem().Header.ShouldBe("Content-Encoding");
        RequestReader.Read(latin, [Cars.Features], "max").Problem!.Faults!.ShouldHaveSingleItem().Message.ShouldBe("is not UTF-8.");
        Cars.Read("\uFEFF", "text/csv").Problem!.Faults!.ShouldHaveSingleItem().Message.ShouldBe("is empty.");
        Cars.Read("\uFEFF" + Cars.Row).Problem.ShouldBeNull();
        Cars.Read(new string('[', 65) + new string(']', 65)).Problem!.Faults!.ShouldHaveSingleItem().Message.ShouldContain("nested more than 64 levels deep");
    }

    private static string Sent(PredictionRequest asked) => Encoding.UTF8.GetString(Payload.Of(asked.Rows, Cars.Features)!);

    private static PredictionRequest Accepted(string body)
    {
        var (request, problem) = Cars.Read(body);
        problem.ShouldBeNull(string.Join("; ", problem?.Faults ?? []));
        return request!;
    }

    private static IReadOnlyList<Finding> Refused(string? body)
    {
        var problem = Cars.Read(body).Problem.ShouldNotBeNull();
        problem.Status.ShouldBe(400);
        return problem.Faults!;
    }
}
