using Contracts.Configuration;
using Contracts.Serving;
using Predict.Requests;

namespace Tests.Rules.Predict;

public class RuleTests
{
    private static readonly ModelFeatures Model = new("price",
    [
        new ModelFeature { Name = "year", Type = "numeric", Imputation = 2016, Rule = new ColumnRule { Min = 1990, In = null, Required = true } },
        new ModelFeature { Name = "plate", Type = "categorical", Categories = ["a1"], Missing = true, Rule = new ColumnRule { Matches = "[a-z][0-9]", Unique = true } },
        new ModelFeature { Name = "seats", Type = "numeric", Imputation = 4, Missing = true, Rule = new ColumnRule { In = ["2", "4", "5"], Unique = false } },
    ])
    {
        MissingTexts = ["?", "-1"],
    };

    [Theory]
    [InlineData("""{"year":1980,"plate":"a1","seats":4}""", "/year", "is 1980, which breaks the rule year: min 1990.", "a number of at least 1990")]
    [InlineData("""{"year":null,"plate":"a1","seats":4}""", "/year", "has no value, which breaks the rule year: required.", "a value, which may not be missing")]
    [InlineData("""{"year":"?","plate":"a1","seats":4}""", "/year", "has no value, which breaks the rule year: required.", "a value, which may not be missing")]
    [InlineData("""{"year":2000,"plate":"a12","seats":4}""", "/plate", "is a12, which breaks the rule plate: matches [a-z][0-9].", "a text that matches [a-z][0-9] from its start to its end")]
    [InlineData("""{"year":2000,"plate":"a1","seats":3}""", "/seats", "is 3, which breaks the rule seats: in [2, 4, 5].", "one of 2, 4, 5")]
    [InlineData("""{"instances":[{"year":2000,"plate":"a1","seats":4},{"year":2001,"plate":"a1","seats":4}]}""", "/instances/1/plate", "is a1, which breaks the rule plate: unique.", "a value that no other row has")]
    [InlineData("""{"year":null,"plate":null,"seats":null}""", "", "has no value in any feature.", "a row with a value for one feature at least")]
    public void Refuses_a_row_that_breaks_a_rule(string body, string place, string message, string accepted)
    {
        var problem = RequestReader.Read(Cars.Request(body), [Model], "max").Problem.ShouldNotBeNull();

        problem.Status.ShouldBe(400);
        problem.Faults!.ShouldContain(new Finding { Place = place, Message = message, Accepted = accepted });
    }

    [Fact]
    public void Names_the_line_of_a_CSV_row_that_has_no_value() =>
        Cars.Read("year,mileage,make,fuel_type\n2019,1,Alder,Petrol\n,,,\n", "text/csv").Problem!.Faults!
            .ShouldHaveSingleItem().ShouldBe(new Finding { Line = 3, Message = "has no value in any feature.", Accepted = "a row with a value for one feature at least" });

    [Theory]
    [InlineData("""{"year":1990,"plate":"a1","seats":4.0}""")]
    [InlineData("""{"instances":[{"year":2000,"plate":"?","seats":-1},{"year":2000,"plate":null,"seats":"?"}]}""")]
    public void Takes_what_keeps_the_rules_and_what_means_missing(string body) =>
        RequestReader.Read(Cars.Request(body), [Model], "max").Problem?.Faults.ShouldBeNull();

    [Fact]
    public void A_model_of_one_feature_that_had_gaps_takes_a_row_without_it() =>
        RequestReader.Read(Cars.Request("""{"x":null}"""), [new ModelFeatures("y", [new ModelFeature { Name = "x", Type = "numeric", Imputation = 1, Missing = true }])], "max")
            .Problem.ShouldBeNull();
}
