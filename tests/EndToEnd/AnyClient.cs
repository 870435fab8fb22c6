using System.Globalization;
using System.Text;
using Amazon.S3.Model;
using Amazon.SageMaker;
using Amazon.SageMaker.Model;
using Amazon.SageMakerRuntime.Model;

namespace Tests.EndToEnd;

/// <summary>SageMaker as any client uses it, without the pipeline: a built-in image, CSV channels in S3, a transform and an endpoint.</summary>
[Collection("stack")]
public sealed class AnyClient(SharedStack shared)
{
    const string Image = "141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1";
    const string Role = "arn:aws:iam::000000000000:role/anything";
    readonly Stack stack = shared.Stack;

    [RealDataFact]
    public async Task Abalone_is_trained_within_the_known_error_and_scored_alike_by_transform_and_endpoint()
    {
        var rows = File.ReadLines(Path.Combine(Repository.RealData!, "abalone.csv")).Select(Encoded).ToList();
        var (train, test) = (rows.Where((_, i) => i % 5 != 0).ToList(), rows.Where((_, i) => i % 5 == 0).ToList());
        await PutAsync("train/data.csv", train.Select(r => r.Label + "," + r.Features));
        await PutAsync("test/data.csv", test.Select(r => r.Features));

        var artifacts = await TrainAsync();
        await stack.SageMaker.CreateModelAsync(new CreateModelRequest { ModelName = "abalone", ExecutionRoleArn = Role, PrimaryContainer = new ContainerDefinition { Image = Image, ModelDataUrl = artifacts } });
        var transformed = await TransformAsync();
        var answered = await InvokeAsync(string.Join('\n', test.Select(r => r.Features)));

        answered.ShouldBe(transformed);
        var rmse = Math.Sqrt(test.Zip(transformed, (r, p) => Math.Pow(r.Label - double.Parse(p, CultureInfo.InvariantCulture), 2)).Average());
        rmse.ShouldBeInRange(1.8, 2.45);
    }

    async Task<string> TrainAsync()
    {
        await stack.SageMaker.CreateTrainingJobAsync(new CreateTrainingJobRequest
        {
            TrainingJobName = "abalone",
            RoleArn = Role,
            AlgorithmSpecification = new AlgorithmSpecification { TrainingImage = Image, TrainingInputMode = TrainingInputMode.File },
            HyperParameters = new() { ["objective"] = "reg:squarederror", ["max_depth"] = "5", ["eta"] = "0.2", ["gamma"] = "4", ["min_child_weight"] = "6", ["num_round"] = "50" },
            InputDataConfig = [new Channel { ChannelName = "train", ContentType = "text/csv", DataSource = new DataSource { S3DataSource = new S3DataSource { S3DataType = S3DataType.S3Prefix, S3Uri = $"s3://{Stack.Artifacts}/any/train/" } } }],
            OutputDataConfig = new OutputDataConfig { S3OutputPath = $"s3://{Stack.Artifacts}/any/out" },
            ResourceConfig = new ResourceConfig { InstanceCount = 1, InstanceType = TrainingInstanceType.MlM5Xlarge, VolumeSizeInGB = 10 },
            StoppingCondition = new StoppingCondition { MaxRuntimeInSeconds = 600 },
        });
        var job = await UntilAsync(() => stack.SageMaker.DescribeTrainingJobAsync(new DescribeTrainingJobRequest { TrainingJobName = "abalone" }), j => j.TrainingJobStatus != TrainingJobStatus.InProgress);
        job.TrainingJobStatus.ShouldBe(TrainingJobStatus.Completed, job.FailureReason);
        job.FinalMetricDataList.Single(m => m.MetricName == "train:rmse").Value!.Value.ShouldBeInRange(0.5f, 2.2f);
        return job.ModelArtifacts.S3ModelArtifacts;
    }

    async Task<IReadOnlyList<string>> TransformAsync()
    {
        await stack.SageMaker.CreateTransformJobAsync(new CreateTransformJobRequest
        {
            TransformJobName = "abalone",
            ModelName = "abalone",
            TransformInput = new TransformInput { ContentType = "text/csv", SplitType = SplitType.Line, DataSource = new TransformDataSource { S3DataSource = new TransformS3DataSource { S3DataType = S3DataType.S3Prefix, S3Uri = $"s3://{Stack.Artifacts}/any/test/" } } },
            TransformOutput = new TransformOutput { S3OutputPath = $"s3://{Stack.Artifacts}/any/scored", AssembleWith = AssemblyType.Line, Accept = "text/csv" },
            TransformResources = new TransformResources { InstanceCount = 1, InstanceType = TransformInstanceType.MlM5Xlarge },
        });
        var job = await UntilAsync(() => stack.SageMaker.DescribeTransformJobAsync(new DescribeTransformJobRequest { TransformJobName = "abalone" }), j => j.TransformJobStatus != TransformJobStatus.InProgress);
        job.TransformJobStatus.ShouldBe(TransformJobStatus.Completed, job.FailureReason);
        return Lines(await stack.TextAsync("any/scored/data.csv.out"));
    }

    async Task<IReadOnlyList<string>> InvokeAsync(string body)
    {
        await stack.SageMaker.CreateEndpointConfigAsync(new CreateEndpointConfigRequest { EndpointConfigName = "abalone", ProductionVariants = [new ProductionVariant { VariantName = "AllTraffic", ModelName = "abalone", InitialInstanceCount = 1, InstanceType = ProductionVariantInstanceType.MlM5Large }] });
        await stack.SageMaker.CreateEndpointAsync(new CreateEndpointRequest { EndpointName = "abalone", EndpointConfigName = "abalone" });
        var endpoint = await UntilAsync(() => stack.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = "abalone" }), e => e.EndpointStatus != EndpointStatus.Creating);
        endpoint.EndpointStatus.ShouldBe(EndpointStatus.InService, endpoint.FailureReason);
        var answer = await stack.Runtime.InvokeEndpointAsync(new InvokeEndpointRequest { EndpointName = "abalone", ContentType = "text/csv", Accept = "text/csv", Body = new MemoryStream(Encoding.UTF8.GetBytes(body)) });
        return Lines(Encoding.UTF8.GetString(answer.Body.ToArray()));
    }

    Task PutAsync(string key, IEnumerable<string> lines) =>
        stack.S3.PutObjectAsync(new PutObjectRequest { BucketName = Stack.Artifacts, Key = "any/" + key, ContentBody = string.Join('\n', lines) + "\n" });

    static async Task<T> UntilAsync<T>(Func<Task<T>> describe, Func<T, bool> done)
    {
        while (true)
        {
            var state = await describe();
            if (done(state)) return state;
            await Task.Delay(50);
        }
    }

    static (double Label, string Features) Encoded(string line)
    {
        var cells = line.Split(',');
        var sex = cells[0] switch { "M" => "1,0,0", "F" => "0,1,0", _ => "0,0,1" };
        return (double.Parse(cells[8], CultureInfo.InvariantCulture), sex + "," + string.Join(',', cells[1..8]));
    }

    static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
