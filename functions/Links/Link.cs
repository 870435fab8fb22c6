namespace Links;

/// <summary>What a link in a mail opens, and until when.</summary>
/// <param name="Purpose">One of LinkPurposes.</param>
/// <param name="Id">What it opens of the model: a check's or a run's id.</param>
/// <param name="Expires">To the second.</param>
public sealed record Link(string Purpose, string Model, string Id, DateTimeOffset Expires);

/// <summary>What links may be for; a token that says anything else is none.</summary>
public static class LinkPurposes
{
    /// <summary>The report of a check.</summary>
    public const string Report = "report";

    /// <summary>The report of a training run.</summary>
    public const string TrainingReport = "training-report";

    public static IReadOnlyList<string> All { get; } = [Report, TrainingReport];
}
