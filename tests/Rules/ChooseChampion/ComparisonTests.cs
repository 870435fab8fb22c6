using ChooseChampion;
using Contracts.Serving;

namespace Tests.Rules.ChooseChampion;

public class ComparisonTests
{
    private static readonly Deployment Deployed = new("deployed", "xgboost", "abalone-xgboost", "c", "saved", "20261101100000-00000", "abalone/runs/x/features/features.json", 2.2, DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData("rings: length numeric, sex categorical", null)]
    [InlineData("rings: sex categorical, length numeric", "its feature 1 is length, the new one's is sex")]
    [InlineData("rings: length categorical, sex categorical", "its feature length is numeric, the new one's is categorical")]
    [InlineData("rings: length numeric", "it needs the feature sex, which the new one does not have")]
    [InlineData("rings: length numeric, sex categorical, height numeric", "it does not know the feature height")]
    [InlineData("rings: height numeric, sex categorical", "it does not know the feature height")]
    [InlineData("age: length numeric, sex categorical", "it predicts rings, the new one age")]
    public void The_first_difference_is_named(string challenger, string? reason)
    {
        var champion = Comparison.Of(Deployed, Parse("rings: length numeric, sex categorical"), Parse(challenger));

        (champion.Exists, champion.Comparable, champion.Reason).ShouldBe((true, reason is null, reason));
        (champion.SavedModel, champion.Run, champion.Endpoint, champion.RmseThen).ShouldBe(("saved", "20261101100000-00000", "abalone-xgboost", 2.2));
    }

    [Fact]
    public void Categories_and_imputation_may_differ()
    {
        var old = Read("""{"target":"rings","features":[{"name":"sex","type":"categorical","categories":["F","M"],"missing":false}],"encoded":["sex=F","sex=M"]}""");
        var now = Read("""{"target":"rings","features":[{"name":"sex","type":"categorical","categories":["F","I","M"],"missing":true}],"encoded":["sex=F","sex=I","sex=M","sex is missing"]}""");

        Comparison.FirstDifference(old, now).ShouldBeNull();
    }

    [Fact]
    public void A_champion_whose_features_are_gone_is_not_compared_with() =>
        Comparison.Of(Deployed, null, Parse("rings: length numeric")).Reason.ShouldBe("its features at abalone/runs/x/features/features.json are gone");

    [Fact]
    public void Without_a_champion_there_is_nothing_to_compare_with() =>
        Comparison.None("xgboost").ShouldBe(new(Exists: false, Comparable: false, Reason: "no xgboost model is in service"));

    private static Features Read(string json) => System.Text.Json.JsonSerializer.Deserialize(json, StoredJson.Default.Features)!;

    private static Features Parse(string text)
    {
        var (target, columns) = (text.Split(": ")[0], text.Split(": ")[1]);
        return new Features(target, [.. columns.Split(", ").Select(column => new Feature(column.Split(' ')[0], column.Split(' ')[1]))]);
    }
}
