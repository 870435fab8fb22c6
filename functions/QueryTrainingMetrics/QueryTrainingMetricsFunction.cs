using Amazon.Lambda.Core;
using Amazon.SageMaker;
using Amazon.SageMaker.Model;
using Contracts.Training;

namespace QueryTrainingMetrics;

/// <summary>Called when a training job has ended; answers with what the job measured.</summary>
public sealed class QueryTrainingMetricsFunction
{
    private readonly IAmazonSageMaker sageMaker;

    public QueryTrainingMetricsFunction() : this(new AmazonSageMakerClient())
    {
    }

    internal QueryTrainingMetricsFunction(IAmazonSageMaker sageMaker) => this.sageMaker = sageMaker;

    public async Task<TrainingMetrics> HandleAsync(FinishedTraining training, ILambdaContext context)
    {
        var job = await sageMaker.DescribeTrainingJobAsync(new DescribeTrainingJobRequest { TrainingJobName = training.TrainingJobName });
        if (job.TrainingJobStatus != TrainingJobStatus.Completed)
            throw new InvalidOperationException($"Training job {training.TrainingJobName} is {job.TrainingJobStatus}, not Completed, so its metrics say nothing. {job.FailureReason}".TrimEnd());

        var reported = (job.FinalMetricDataList ?? []).Where(metric => metric.Value is not null).Select(metric => (metric.MetricName, metric.Value!.Value));
        var metrics = FinalMetrics.From(training.TrainingJobName, reported, job.TrainingTimeInSeconds);
        context.Logger.LogInformation($"{training.TrainingJobName}: validation rmse {metrics.ValidationRmse}, train rmse {metrics.TrainRmse}.");
        return metrics;
    }
}
