using Tests.LocalServices.S3;

namespace Tests.LocalServices.Sts;

public sealed class CallerIdentityTests
{
    [Fact]
    public async Task Says_who_one_is_and_refuses_the_rest_by_name()
    {
        await using var local = await new LocalMode().StartAsync();

        var (status, body) = await local.QueryAsync("sts", ("Action", "GetCallerIdentity"));
        var (refused, error) = await local.QueryAsync("sts", ("Action", "AssumeRole"));

        status.ShouldBe(200);
        body.Descendants("Account").Single().Value.ShouldBe("000000000000");
        body.Descendants("Arn").Single().Value.ShouldBe("arn:aws:iam::000000000000:user/local");
        refused.ShouldBe(501);
        error.Descendants("Message").Single().Value.ShouldContain("STS AssumeRole");
    }
}
