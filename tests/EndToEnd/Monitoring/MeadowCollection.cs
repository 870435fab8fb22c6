namespace Tests.EndToEnd.Monitoring;

/// <summary>One meadow for tests that count from where the last one left it.</summary>
[CollectionDefinition("meadow")]
public sealed class MeadowCollection : ICollectionFixture<Meadow>;
