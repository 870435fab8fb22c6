using Local.Host.Template;

namespace Tests.LocalServices.Template;

public sealed class IntrinsicFunctionTests
{
    [Theory]
    [InlineData("!Ref Name", "\"blue\"")]
    [InlineData("{ Ref: Name }", "\"blue\"")]
    [InlineData("!Ref Size", "3")]
    [InlineData("!Ref Zones", """["a","b","c"]""")]
    [InlineData("!Ref Bucket", "\"shop-data\"")]
    [InlineData("!Ref Topic", "\"arn:aws:sns:us-east-1:000000000000:shop-Topic\"")]
    [InlineData("!Ref Queue", "\"http://127.0.0.1:1/000000000000/letters\"")]
    [InlineData("!Ref AWS::AccountId", "\"000000000000\"")]
    [InlineData("!Ref AWS::Region", "\"us-east-1\"")]
    [InlineData("!Ref AWS::Partition", "\"aws\"")]
    [InlineData("!Ref AWS::URLSuffix", "\"amazonaws.com\"")]
    [InlineData("!Ref AWS::StackName", "\"shop\"")]
    [InlineData("!GetAtt Bucket.Arn", "\"arn:aws:s3:::shop-data\"")]
    [InlineData("""{ "Fn::GetAtt": [Queue, Arn] }""", "\"arn:aws:sqs:us-east-1:000000000000:letters\"")]
    [InlineData("""{ "Fn::GetAtt": Topic.TopicName }""", "\"shop-Topic\"")]
    public void References_give_what_aws_gives(string yaml, string json) => Resolved.Value(yaml)!.ToJsonString().ShouldBe(json);

    [Theory]
    [InlineData("!Sub 'a-${Name}-${Size}'", "a-blue-3")]
    [InlineData("!Sub '${Bucket.Arn}/x'", "arn:aws:s3:::shop-data/x")]
    [InlineData("!Sub '${!Name} and ${Name}'", "${Name} and blue")]
    [InlineData("!Sub ['${Own}/${Name}', { Own: !Ref Size, Name: red }]", "3/red")]
    [InlineData("""{ "Fn::Sub": "${AWS::Region}" }""", "us-east-1")]
    [InlineData("!Join ['-', [a, !Ref Name, 3]]", "a-blue-3")]
    [InlineData("!Join ['', !Ref Zones]", "abc")]
    [InlineData("!Select [1, !Ref Zones]", "b")]
    [InlineData("!Select [2, !Split ['/', 'x/y/z']]", "z")]
    [InlineData("!FindInMap [Accounts, !Ref 'AWS::Region', xgboost]", "0123")]
    [InlineData("!Base64 'für'", "ZsO8cg==")]
    [InlineData("!If [Blue, yes it is, no]", "yes it is")]
    [InlineData("!If [Red, yes, !If [Neither, no, either]]", "either")]
    [InlineData("!If [Either, !Sub '${Name}!', no]", "blue!")]
    public void Functions_give_texts(string yaml, string text) => Resolved.Value(yaml)!.ToString().ShouldBe(text);

    [Theory]
    [InlineData("{ A: 1, B: !If [Red, 2, !Ref 'AWS::NoValue'] }", """{"A":1}""")]
    [InlineData("[1, !If [Red, 2, !Ref 'AWS::NoValue'], 3]", "[1,3]")]
    [InlineData("!Split [',', 'a,b']", """["a","b"]""")]
    [InlineData("{ Ref: x, Other: y }", """{"Ref":"x","Other":"y"}""")]
    [InlineData("{ Condition: { StringEquals: { a: b } } }", """{"Condition":{"StringEquals":{"a":"b"}}}""")]
    public void Lists_and_maps_lose_what_has_no_value(string yaml, string json) => Resolved.Value(yaml)!.ToJsonString().ShouldBe(json);

    [Theory]
    [InlineData("1.10", "1.10")]
    [InlineData("0123", "\"0123\"")]
    [InlineData("2012-10-17", "\"2012-10-17\"")]
    [InlineData("'7'", "\"7\"")]
    [InlineData("true", "true")]
    public void Plain_scalars_keep_their_looks(string yaml, string json) => Resolved.Value(yaml)!.ToJsonString().ShouldBe(json);

    [Theory]
    [InlineData("!Ref Nobody", "Ref names 'Nobody'")]
    [InlineData("!GetAtt Bucket.Colour", "Bucket.Colour")]
    [InlineData("!GetAtt Bucket", "Resource.Attribute")]
    [InlineData("!Sub 'a ${Nobody}'", "'Nobody'")]
    [InlineData("!Sub 'a ${Zones}'", "${Zones} in Fn::Sub must be a text")]
    [InlineData("!FindInMap [Accounts, eu-west-1, xgboost]", "Accounts.eu-west-1.xgboost")]
    [InlineData("!Select [9, !Ref Zones]", "item 9 of a list of 3")]
    [InlineData("!Join [',']", "2 arguments")]
    [InlineData("!If [Nobody, a, b]", "'Nobody' is not defined in Conditions")]
    [InlineData("!ImportValue other", "Fn::ImportValue is not emulated")]
    [InlineData("!Cidr [a, b]", "Fn::Cidr is not emulated")]
    [InlineData("!Frobnicate x", "!Frobnicate is no function")]
    [InlineData("'{{resolve:ssm:/a}}'", "{{resolve:ssm:/a}}")]
    [InlineData("{ Fn::Sub: a, B: c }", "must be the only key")]
    public void Faults_name_their_place(string yaml, string words)
    {
        var message = Should.Throw<TemplateException>(() => Resolved.Value(yaml)).Message;

        message.ShouldMatch(@"^template\.yaml\(\d+,\d+\): ");
        message.ShouldContain(words);
    }
}
