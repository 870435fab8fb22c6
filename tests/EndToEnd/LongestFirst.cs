using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Tests.EndToEnd.LongestFirst", "Tests.EndToEnd")]

namespace Tests.EndToEnd;

/// <summary>Starts the collections that take longest first, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    static readonly string[] Long = ["stack", nameof(Kill.KilledAtAnyMoment), "meadow", nameof(NoOutboundSocket)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(Long, name => collection.DisplayName.EndsWith(name, StringComparison.Ordinal)) is var at && at < 0 ? Long.Length : at);
}
