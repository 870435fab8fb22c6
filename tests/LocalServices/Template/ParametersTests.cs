using Local.Host.Template;

namespace Tests.LocalServices.Template;

public sealed class ParametersTests
{
    [Theory]
    [InlineData("AllowedValues: [a, b]", "c", "none of a, b")]
    [InlineData("AllowedPattern: '[a-z]+'", "a1", "does not match [a-z]+")]
    [InlineData("MinLength: 3", "ab", "shorter than 3")]
    [InlineData("MaxLength: 3", "abcd", "longer than 3")]
    public void A_text_out_of_bounds_is_refused_by_name_and_value(string bound, string value, string words) => Refused($"{{ Type: String, {bound} }}", value, words);

    [Theory]
    [InlineData("MinValue: 1", "0", "below 1")]
    [InlineData("MaxValue: 10", "10.5", "above 10")]
    [InlineData("Default: 1", "many", "not a number")]
    public void A_number_out_of_bounds_is_refused_by_name_and_value(string bound, string value, string words) => Refused($"{{ Type: Number, {bound} }}", value, words);

    [Fact]
    public void An_override_wins_over_the_default() =>
        Resolved.Template("Parameters: { P: { Type: String, Default: a } }\nOutputs: { O: { Value: !Ref P } }", ("P", "b")).Output("O").ShouldBe("b");

    [Fact]
    public void An_override_without_its_parameter_is_refused() =>
        Should.Throw<TemplateException>(() => Resolved.Template("Description: x", ("Gone", "1"))).Message.ShouldContain("'Gone' fits no parameter");

    [Fact]
    public void A_parameter_without_any_value_is_refused() =>
        Resolved.Fault("Parameters: { P: { Type: String } }").ShouldContain("P has neither a default nor a value in samconfig.toml");

    [Theory]
    [InlineData("[local.deploy.parameters]\nstack_name = \"mine\"\nparameter_overrides = \"A=1 B=\\\"two words\\\"\"", "mine")]
    [InlineData("version = 0.1\n[default.deploy.parameters] # ours\nstack_name = 'mine'\nresolve_s3 = true\nparameter_overrides = [\n  \"A=1\", # one\n  \"B=\\\"two words\\\"\",\n]\n[prod.deploy.parameters]\nparameter_overrides = \"A=9\"", "mine")]
    [InlineData("[local.global.parameters]\nstack_name = \"mine\"\n\n[local.deploy.parameters]\nparameter_overrides = \"A=1 B=\\\"two words\\\"\"\n[default.deploy.parameters]\nstack_name = \"other\"", "mine")]
    public void Samconfig_gives_name_and_overrides_of_the_environment_local_else_default(string toml, string name)
    {
        var configuration = SamConfiguration.Parse("samconfig.toml", toml);

        configuration.StackName.ShouldBe(name);
        configuration.Overrides.ShouldBe(new Dictionary<string, string> { ["A"] = "1", ["B"] = "two words" }, ignoreOrder: true);
    }

    [Fact]
    public void Without_samconfig_the_stack_has_the_project_s_name() =>
        SamConfiguration.Load("/nowhere/samconfig.toml").StackName.ShouldBe("serverless-mlops");

    [Fact]
    public void Samconfig_that_is_not_understood_is_refused() =>
        Should.Throw<TemplateException>(() => SamConfiguration.Parse("samconfig.toml", "[local.deploy.parameters]\nwhat is this")).Message.ShouldContain("what is this");

    static void Refused(string parameter, string value, string words)
    {
        var message = Should.Throw<TemplateException>(() => Resolved.Template($"Parameters:\n  Colour: {parameter}", ("Colour", value))).Message;
        message.ShouldContain("Colour");
        message.ShouldContain($"'{value}'");
        message.ShouldContain(words);
    }
}
