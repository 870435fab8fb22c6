namespace Contracts.Training;

/// <summary>What a training report shows of an algorithm's held-out rows: evaluation/details.json. Values are in the target's unit.</summary>
/// <param name="Points">Held-out rows, at most some thousand, drawn evenly; for the picture of actual against predicted.</param>
/// <param name="Residuals">A histogram of predicted minus actual.</param>
/// <param name="Worst">The rows with the largest errors, the worst first, at most 20.</param>
/// <param name="Groups">Errors by the values of a categorical feature.</param>
/// <param name="Tenths">Errors by tenth of the target, the smallest first.</param>
public sealed record EvaluationDetails(
    string Target, int Rows, IReadOnlyList<ScoredPoint> Points, IReadOnlyList<ResidualBin> Residuals, IReadOnlyList<WorstRow> Worst, IReadOnlyList<GroupErrors> Groups, IReadOnlyList<GroupErrors> Tenths);

/// <summary>One held-out row.</summary>
/// <param name="Champion">What the model in service predicts for it; null when it was not scored.</param>
public sealed record ScoredPoint(double Actual, double Predicted, double? Champion);

/// <summary>One bar of a histogram of errors: from (included) to (excluded, but for the last).</summary>
/// <param name="Champion">How many of the model in service's errors fall there; null when it was not scored.</param>
public sealed record ResidualBin(double From, double To, int Count, int? Champion);

/// <summary>A row that was predicted badly, with its raw values by feature, as they were dropped.</summary>
/// <param name="Row">Its place among the test rows, from 1.</param>
public sealed record WorstRow(int Row, double Actual, double Predicted, double? Champion, IReadOnlyDictionary<string, string> Values);

/// <summary>The errors of a part of the held-out rows.</summary>
/// <param name="By">The feature that parts them, or the target.</param>
/// <param name="Name">The feature's value, or the range of the target.</param>
/// <param name="Bias">The mean of predicted minus actual.</param>
/// <param name="ChampionRmse">The model in service on the same rows; null when it was not scored.</param>
public sealed record GroupErrors(string By, string Name, int Rows, double Rmse, double Bias, double? ChampionRmse);

/// <summary>What each feature is worth to a model: evaluation/importance.json, the most important first.</summary>
/// <param name="Rmse">On the rows whose values were permuted, before; in the target's unit.</param>
/// <param name="Rows">How many rows were permuted per feature.</param>
/// <param name="Note">Why something of it is missing; null when nothing is.</param>
public sealed record Importance(string Algorithm, double Rmse, int Rows, IReadOnlyList<FeatureImportance> Features, string? Note = null);

/// <summary>One raw feature.</summary>
/// <param name="Permutation">By how much the rmse rises when its values are exchanged between rows, in the target's unit; null when it was not measured.</param>
/// <param name="Gain">Its share, 0..1, of the loss that the model's splits took away; null for models without splits.</param>
public sealed record FeatureImportance(string Feature, double? Permutation, double? Gain);

/// <summary>The learning curves of a training job: curves.json.</summary>
/// <param name="Unit">What a step is: round or epoch.</param>
/// <param name="Steps">Numbers of the steps, thinned evenly where there are very many.</param>
/// <param name="Metrics">Values by SageMaker's metric name, such as validation:rmse, one per step.</param>
public sealed record LearningCurves(string Job, string Unit, IReadOnlyList<int> Steps, IReadOnlyDictionary<string, IReadOnlyList<double>> Metrics);
