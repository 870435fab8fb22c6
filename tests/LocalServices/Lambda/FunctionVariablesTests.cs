using Local.Host.Lambda;

namespace Tests.LocalServices.Lambda;

public class FunctionVariablesTests
{
    [Fact]
    public void An_APIs_address_is_the_one_that_answers_here()
    {
        var function = new FunctionConfiguration("f", "arn:aws:lambda:us-east-1:000000000000:function:f", "functions/F", "F")
        {
            Variables = new Dictionary<string, string> { ["API_URL"] = "https://abcdefghi1.execute-api.us-east-1.amazonaws.com/v1", ["BUCKET"] = "b" },
        };

        var variables = FunctionVariables.For(function, "e", "http://127.0.0.1:4566");

        variables["API_URL"].ShouldBe("http://127.0.0.1:4566/_aws/execute-api/abcdefghi1/v1");
        variables["BUCKET"].ShouldBe("b");
    }
}
