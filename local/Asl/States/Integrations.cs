namespace Local.Asl.States;

/// <summary>The optimized integrations: service, action, and how a task may wait for it.</summary>
internal static class Integrations
{
    private static readonly Dictionary<string, string> Actions = new()
    {
        ["apigateway"] = "invoke",
        ["athena"] = "startQueryExecution stopQueryExecution getQueryExecution getQueryResults",
        ["batch"] = "submitJob",
        ["bedrock"] = "invokeModel createModelCustomizationJob",
        ["codebuild"] = "startBuild stopBuild batchDeleteBuilds batchGetReports startBuildBatch stopBuildBatch retryBuildBatch deleteBuildBatch",
        ["databrew"] = "startJobRun",
        ["dynamodb"] = "getItem putItem deleteItem updateItem",
        ["ecs"] = "runTask",
        ["eks"] = "createCluster deleteCluster createFargateProfile deleteFargateProfile createNodegroup deleteNodegroup runJob call",
        ["elasticmapreduce"] = "createCluster terminateCluster addStep cancelStep setClusterTerminationProtection modifyInstanceFleetByName modifyInstanceGroupByName",
        ["emr-containers"] = "createVirtualCluster deleteVirtualCluster startJobRun",
        ["emr-serverless"] = "createApplication startApplication stopApplication deleteApplication startJobRun cancelJobRun",
        ["events"] = "putEvents",
        ["glue"] = "startJobRun",
        ["http"] = "invoke",
        ["lambda"] = "invoke",
        ["mediaconvert"] = "createJob",
        ["sagemaker"] = "createEndpoint createEndpointConfig createHyperParameterTuningJob createLabelingJob createModel createProcessingJob createTrainingJob createTransformJob updateEndpoint",
        ["sns"] = "publish",
        ["sqs"] = "sendMessage",
        ["states"] = "startExecution",
    };

    private static readonly string[] Waits = [".sync", ".sync:2", ".waitForTaskToken"];

    /// <summary>Whether the service offers the action; aws-sdk integrations are open-ended and never wait for a job.</summary>
    public static bool Knows(TaskResource resource)
    {
        var wait = Array.Find(Waits, wait => resource.Action.EndsWith(wait, StringComparison.Ordinal)) ?? "";
        var action = resource.Action[..^wait.Length];
        if (resource.ServiceType.StartsWith("aws-sdk:", StringComparison.Ordinal)) return wait is "" or ".waitForTaskToken" && action.Length > 0 && char.IsAsciiLetterLower(action[0]);
        return Actions.TryGetValue(resource.ServiceType, out var actions) && actions.Split(' ').Contains(action);
    }
}
