using Contracts.Training;

namespace Contracts.Scoring;

/// <summary>What Prepare found and made: prepared/report.json of a batch, and without its parts prepared/outcome.json.</summary>
/// <param name="Fault">Why nothing of the batch can be scored; the rest then tells how far Prepare came.</param>
/// <param name="Rejected">Rows that were set aside.</param>
/// <param name="Reasons">Rejected rows by reason; beyond a number of them by "other reasons".</param>
/// <param name="Parts">The prepared rows, the same parts in every layout.</param>
/// <param name="Instances">How many instances a transform job of these parts is given.</param>
public sealed record PreparationReport(
    long Rows, long Rejected, IReadOnlyDictionary<string, long> Reasons, IReadOnlyList<PreparedPart> Parts, int Instances, Fault? Fault = null);

/// <summary>A file of prepared rows.</summary>
public sealed record PreparedPart(string Name, long Rows);

/// <summary>What Assemble found and made: assembled/report.json of a batch.</summary>
/// <param name="Predictions">The combined ones; null when there is none.</param>
/// <param name="ByAlgorithm">Each algorithm's own, by its name.</param>
/// <param name="OutsideTraining">How many combined predictions lie beyond the range of the target in training.</param>
/// <param name="Captured">Rows that were kept for monitoring.</param>
public sealed record AssemblyReport(
    long Rows, long Scored, long Rejected, ColumnSummary Predictions, IReadOnlyDictionary<string, ColumnSummary> ByAlgorithm, long OutsideTraining, long Captured);
