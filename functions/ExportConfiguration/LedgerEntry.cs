using Contracts.Serving;
using Contracts.Training;

namespace ExportConfiguration;

/// <summary>What went into service when, by which run, from which data, how good it was, and what it replaced.</summary>
/// <param name="Execution">The ARN of the deploy-model execution.</param>
public sealed record LedgerEntry(Deployment Deployment, string Execution, TrainingData Data, Evaluation Metrics, Deployment? Previous);

/// <summary>The file that a run was trained on.</summary>
/// <param name="Uri">The run's own copy of what was dropped.</param>
/// <param name="ContentHash">SHA-256, lower-case hexadecimal.</param>
public sealed record TrainingData(string Uri, string ContentHash, int Rows, int Accepted);
