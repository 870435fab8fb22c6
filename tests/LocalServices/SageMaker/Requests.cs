using System.Text.Json.Nodes;

namespace Tests.LocalServices.SageMaker;

/// <summary>Valid requests, to be changed in one place by a test.</summary>
public static class Requests
{
    public static JsonObject Training(string name, string how = "well") => Parse($$$$"""
        {"TrainingJobName":"{{{{name}}}}","RoleArn":"{{{{SageMakerHost.Role}}}}",
         "AlgorithmSpecification":{"TrainingImage":"{{{{SageMakerHost.Image}}}}","TrainingInputMode":"File"},
         "HyperParameters":{"how":"{{{{how}}}}"},
         "InputDataConfig":[{"ChannelName":"train","ContentType":"text/csv","DataSource":{"S3DataSource":{"S3DataType":"S3Prefix","S3Uri":"s3://data/train/"}}}],
         "OutputDataConfig":{"S3OutputPath":"s3://data/runs"},
         "ResourceConfig":{"InstanceType":"ml.m5.xlarge","InstanceCount":1,"VolumeSizeInGB":30},
         "StoppingCondition":{"MaxRuntimeInSeconds":600}}
        """);

    public static JsonObject Processing(string name, string how = "well") => Parse($$$$"""
        {"ProcessingJobName":"{{{{name}}}}","RoleArn":"{{{{SageMakerHost.Role}}}}",
         "AppSpecification":{"ImageUri":"{{{{SageMakerHost.Image}}}}","ContainerArguments":["process","{{{{how}}}}"]},
         "Environment":{"SUFFIX":"!"},
         "ProcessingInputs":[{"InputName":"data","S3Input":{"S3Uri":"s3://data/in/","LocalPath":"/opt/ml/processing/input/data","S3DataType":"S3Prefix","S3InputMode":"File"}}],
         "ProcessingOutputConfig":{"Outputs":[{"OutputName":"out","S3Output":{"S3Uri":"s3://data/out/{{{{name}}}}","LocalPath":"/opt/ml/processing/output","S3UploadMode":"EndOfJob"}}]},
         "ProcessingResources":{"ClusterConfig":{"InstanceCount":1,"InstanceType":"ml.m5.xlarge","VolumeSizeInGB":30}}}
        """);

    public static JsonObject Transform(string name, string model, string input = "s3://data/batch/") => Parse($$$$"""
        {"TransformJobName":"{{{{name}}}}","ModelName":"{{{{model}}}}",
         "TransformInput":{"ContentType":"text/csv","SplitType":"Line","DataSource":{"S3DataSource":{"S3DataType":"S3Prefix","S3Uri":"{{{{input}}}}"}}},
         "TransformOutput":{"Accept":"text/csv","AssembleWith":"Line","S3OutputPath":"s3://data/scored/{{{{name}}}}"},
         "TransformResources":{"InstanceType":"ml.m5.xlarge","InstanceCount":1}}
        """);

    public static JsonObject Model(string name, params (string Name, string Value)[] environment)
    {
        var model = Parse($$$$"""{"ModelName":"{{{{name}}}}","ExecutionRoleArn":"{{{{SageMakerHost.Role}}}}"}""");
        model["PrimaryContainer"] = Container(environment);
        return model;
    }

    public static JsonObject Container(params (string Name, string Value)[] environment)
    {
        JsonObject variables = [];
        foreach (var (name, value) in environment) variables[name] = value;
        return new JsonObject { ["Image"] = SageMakerHost.Image, ["Environment"] = variables };
    }

    public static JsonObject Config(string name, string model, string variant = "AllTraffic") => Parse($$$$"""
        {"EndpointConfigName":"{{{{name}}}}","ProductionVariants":[{"VariantName":"{{{{variant}}}}","ModelName":"{{{{model}}}}","InitialInstanceCount":1,"InstanceType":"ml.m5.large"}]}
        """);

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
