using Local.Host.SageMaker.Jobs;
using Local.Host.SageMaker.Programs;
using Local.Host.Wire;

namespace Tests.LocalServices.SageMaker;

public sealed class MetricsTests
{
    [Theory]
    [InlineData("[4]\ttrain-rmse:18.96940\tvalidation-rmse:20.95350", "train:rmse=18.9694 validation:rmse=20.9535")]
    [InlineData("[2026-11-21:10:00:00:INFO] [4]#011train-error@0.7:0.25#011validation-auc:1e-05", "train:error@0.7=0.25 validation:auc=1E-05")]
    [InlineData("#quality_metric: host=algo-1, epoch=3, train squared_loss_objective <loss>=0.1273", "train:objective_loss=0.1273")]
    [InlineData("#quality_metric: host=algo-1, train squared_loss_objective <loss>=0.1201", "train:objective_loss:final=0.1201")]
    [InlineData("#quality_metric: host=algo-1, validation mse <loss>=0.1288", "validation:mse=0.1288")]
    [InlineData("#quality_metric: host=algo-1, validation absolute_loss <loss>=0.27", "validation:absolute_loss=0.27")]
    [InlineData("#quality_metric: host=algo-1, test huber_loss_objective <loss>=0.5", "test:objective_loss=0.5")]
    [InlineData("#progress_metric: host=algo-1, completed 20.0 %", "train:progress=20")]
    [InlineData("#throughput_metric: host=algo-1, train throughput=51234.1 records/second", "train:throughput=51234.1")]
    [InlineData("[1]\ttrain-rmse:nan", "")]
    [InlineData("the train-rmse:3 of an essay", "")]
    public void Reads_the_lines_of_built_in_algorithms(string line, string expected)
    {
        var metrics = Metrics.From(null);

        metrics.Read(line, DateTimeOffset.UnixEpoch);

        string.Join(' ', metrics.Final().Select(m => $"{m!["MetricName"]}={m["Value"]}")).ShouldBe(expected);
    }

    [Fact]
    public void The_last_value_is_the_final_one()
    {
        var metrics = Metrics.From(null);

        metrics.Read("[0]\ttrain-rmse:2", DateTimeOffset.UnixEpoch);
        metrics.Read("[1]\ttrain-rmse:1.5", DateTimeOffset.UnixEpoch.AddSeconds(1.25));

        metrics.Final().ToJsonString().ShouldBe("""[{"MetricName":"train:rmse","Value":1.5,"Timestamp":1.25}]""");
    }

    [Theory]
    [InlineData("683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1", null)]
    [InlineData("048378556238.dkr.ecr.cn-north-1.amazonaws.com.cn/sagemaker-xgboost:1.7-1", null)]
    [InlineData("000000000000.dkr.ecr.us-east-1.amazonaws.com/mlops/mlops-jobs:latest", null)]
    [InlineData("683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.5-1", "no program for the image 683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.5-1")]
    [InlineData("382416733822.dkr.ecr.us-east-1.amazonaws.com/linear-learner:1", null)]
    [InlineData("382416733822.dkr.ecr.us-east-1.amazonaws.com/linear-learner:latest", "no program for the image")]
    [InlineData("382416733822.dkr.ecr.us-east-1.amazonaws.com/pca:1", "It emulates: sagemaker-xgboost:1.7-1, linear-learner:1, mlops-jobs.")]
    [InlineData("xgboost", "is not an Amazon ECR image URI")]
    public void Knows_the_images_it_has_programs_for(string image, string? refusal)
    {
        var images = ImagePrograms.Of(new Local.Host.Settings(0, "/nowhere", "/nowhere", 1));

        if (refusal is null) images.Find(image).File.ShouldStartWith("/nowhere/");
        else Should.Throw<AwsException>(() => images.Find(image)).Message.ShouldContain(refusal);
    }
}
