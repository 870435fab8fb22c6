using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SageMaker;
using Amazon.SageMakerRuntime;
using Amazon.StepFunctions;

namespace Tests.Functions.Offline;

/// <summary>These tests change the environment of the process, so nothing runs beside them.</summary>
[CollectionDefinition(nameof(EndpointVariableTests), DisableParallelization = true)]
public sealed class ProcessEnvironment;

[Collection(nameof(EndpointVariableTests))]
public sealed class EndpointVariableTests : IDisposable
{
    private static readonly string[] Names = ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", "AWS_ENDPOINT_URL_SFN", "AWS_REGION"];
    private readonly string?[] before = [.. Names.Select(Environment.GetEnvironmentVariable)];

    [Fact]
    public void The_variable_of_a_service_beats_the_general_one()
    {
        Environment.SetEnvironmentVariable("AWS_REGION", "us-east-1");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "http://127.0.0.1:1/");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", "http://127.0.0.1:2/");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_SFN", "http://127.0.0.1:3/");

        new AmazonSageMakerConfig().ServiceURL.ShouldBe("http://127.0.0.1:1/");
        new AmazonSageMakerRuntimeConfig().ServiceURL.ShouldBe("http://127.0.0.1:2/");
        new AmazonStepFunctionsConfig().ServiceURL.ShouldBe("http://127.0.0.1:3/");
    }

    [Theory]
    [InlineData("us-east-1", "https://runtime.sagemaker.us-east-1.amazonaws.com/")]
    [InlineData("cn-north-1", "https://runtime.sagemaker.cn-north-1.amazonaws.com.cn/")]
    public void Without_one_the_region_decides(string region, string expected)
    {
        foreach (var name in Names) Environment.SetEnvironmentVariable(name, null);
        var config = new AmazonSageMakerRuntimeConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region) };

        var endpoint = config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(null));

        endpoint.URL.TrimEnd('/').ShouldBe(expected.TrimEnd('/'));
    }

    public void Dispose()
    {
        for (var i = 0; i < Names.Length; i++) Environment.SetEnvironmentVariable(Names[i], before[i]);
    }
}
