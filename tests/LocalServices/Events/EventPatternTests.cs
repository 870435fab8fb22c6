using System.Text.Json.Nodes;
using Local.Host.Events;
using Local.Host.Wire;

namespace Tests.LocalServices.Events;

public sealed class EventPatternTests
{
    static readonly JsonObject Event = JsonNode.Parse("""
        {"source":"aws.s3","detail-type":"Object Created","resources":["arn:one","arn:two"],
         "detail":{"bucket":{"name":"data"},"object":{"key":"scoring/a.csv","size":1024.50},"none":null,"flag":true,"list":[{"n":1,"m":"x"},{"n":2,"m":"y"}]}}
        """)!.AsObject();

    [Theory]
    [InlineData("""{"source":["aws.s3"]}""", true)]
    [InlineData("""{"source":["aws.ec2","aws.s3"]}""", true)]
    [InlineData("""{"source":["aws.ec2"]}""", false)]
    [InlineData("""{"source":["AWS.S3"]}""", false)]
    [InlineData("""{"source":[{"equals-ignore-case":"AWS.S3"}]}""", true)]
    [InlineData("""{"source":["aws.s3"],"detail":{"bucket":{"name":["other"]}}}""", false)]
    [InlineData("""{"detail":{"object":{"key":[{"prefix":"scoring/"}]}}}""", true)]
    [InlineData("""{"detail":{"object":{"key":[{"prefix":"training/"},{"suffix":".csv"}]}}}""", true)]
    [InlineData("""{"detail":{"object":{"key":[{"suffix":".CSV"}]}}}""", false)]
    [InlineData("""{"detail":{"object":{"key":[{"anything-but":"scoring/a.csv"}]}}}""", false)]
    [InlineData("""{"detail":{"object":{"key":[{"anything-but":["x","y"]}]}}}""", true)]
    [InlineData("""{"detail":{"object":{"key":[{"anything-but":{"prefix":"scoring/"}}]}}}""", false)]
    [InlineData("""{"detail":{"missing":[{"anything-but":"x"}]}}""", false)]
    [InlineData("""{"detail":{"missing":[{"exists":false}]}}""", true)]
    [InlineData("""{"detail":{"missing":{"deeper":[{"exists":false}]}}}""", true)]
    [InlineData("""{"detail":{"flag":[{"exists":true}]}}""", true)]
    [InlineData("""{"detail":{"flag":[{"exists":false}]}}""", false)]
    [InlineData("""{"detail":{"flag":[true]}}""", true)]
    [InlineData("""{"detail":{"flag":["true"]}}""", false)]
    [InlineData("""{"detail":{"none":[null]}}""", true)]
    [InlineData("""{"detail":{"object":{"size":[1024.5]}}}""", true)]
    [InlineData("""{"detail":{"object":{"size":[{"numeric":[">",1000,"<=",1024.5]}]}}}""", true)]
    [InlineData("""{"detail":{"object":{"size":[{"numeric":["<",1024.5]}]}}}""", false)]
    [InlineData("""{"detail":{"object":{"key":[{"numeric":["=",1]}]}}}""", false)]
    [InlineData("""{"resources":["arn:two"]}""", true)]
    [InlineData("""{"resources":["arn:three"]}""", false)]
    [InlineData("""{"detail":{"list":{"n":[2]}}}""", true)]
    [InlineData("""{"detail":{"list":{"n":[3]}}}""", false)]
    [InlineData("""{}""", true)]
    public void Matches_as_EventBridge_does(string pattern, bool expected) =>
        EventPattern.Matches(JsonNode.Parse(pattern)!.AsObject(), Event).ShouldBe(expected);

    [Theory]
    [InlineData("""{"source":"aws.s3"}""")]
    [InlineData("""{"source":[]}""")]
    [InlineData("""{"source":[{"wildcard":"a*"}]}""")]
    [InlineData("""{"source":[{"prefix":{"equals-ignore-case":"a"}}]}""")]
    [InlineData("""{"$or":[{"source":["a"]}]}""")]
    public void Refuses_a_pattern_that_it_could_not_match_as_EventBridge_does(string pattern) =>
        Should.Throw<AwsException>(() => EventPattern.Check(JsonNode.Parse(pattern)!.AsObject())).Code.ShouldBe("InvalidEventPatternException");
}
