using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Tests.LocalServices.SageMaker;

namespace Tests.LocalServices.ApplicationAutoScaling;

public sealed class ScalingTests : IAsyncLifetime
{
    const string Target = """ "ServiceNamespace":"sagemaker","ResourceId":"endpoint/cars/variant/AllTraffic","ScalableDimension":"sagemaker:variant:DesiredInstanceCount" """;
    const string Configuration = """ "TargetTrackingScalingPolicyConfiguration":{"TargetValue":200,"PredefinedMetricSpecification":{"PredefinedMetricType":"SageMakerVariantInvocationsPerInstance"}} """;
    SageMakerHost host = null!;

    public async Task InitializeAsync()
    {
        host = await SageMakerHost.StartAsync();
        await host.CallAsync("CreateModel", Requests.Model("m-cars"));
        await host.CallAsync("CreateEndpointConfig", Requests.Config("c-cars", "m-cars"));
        await host.CallAsync("CreateEndpoint", new() { ["EndpointName"] = "cars", ["EndpointConfigName"] = "c-cars" });
        while ((await host.CallAsync("DescribeEndpoint", new() { ["EndpointName"] = "cars" }))["EndpointStatus"]!.ToString() == "Creating") await Task.Delay(20);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Keeps_a_variants_bounds_and_its_policy_and_changes_them_when_put_again()
    {
        var first = await CallAsync("RegisterScalableTarget", $$"""{ {{Target}}, "MinCapacity":1,"MaxCapacity":2}""");
        var again = await CallAsync("RegisterScalableTarget", $$"""{ {{Target}}, "MaxCapacity":4}""");
        await CallAsync("PutScalingPolicy", $$"""{ {{Target}}, "PolicyName":"invocations","PolicyType":"TargetTrackingScaling", {{Configuration}} }""");

        var targets = (await CallAsync("DescribeScalableTargets", """{"ServiceNamespace":"sagemaker"}"""))["ScalableTargets"]!.AsArray();
        var policies = (await CallAsync("DescribeScalingPolicies", """{"ServiceNamespace":"sagemaker"}"""))["ScalingPolicies"]!.AsArray();
        await CallAsync("DeregisterScalableTarget", $$"""{ {{Target}} }""");
        var rest = (await CallAsync("DescribeScalingPolicies", """{"ServiceNamespace":"sagemaker"}"""))["ScalingPolicies"]!.AsArray();

        again["ScalableTargetARN"]!.ToString().ShouldBe(first["ScalableTargetARN"]!.ToString());
        targets.Select(target => (target!["MinCapacity"]!.GetValue<int>(), target["MaxCapacity"]!.GetValue<int>())).ShouldBe([(1, 4)]);
        policies.Single()!["TargetTrackingScalingPolicyConfiguration"]!["TargetValue"]!.GetValue<double>().ShouldBe(200);
        rest.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RegisterScalableTarget", """{"ServiceNamespace":"sagemaker","ResourceId":"endpoint/none/variant/AllTraffic","ScalableDimension":"sagemaker:variant:DesiredInstanceCount","MinCapacity":1,"MaxCapacity":2}""", "ValidationException")]
    [InlineData("RegisterScalableTarget", """{"ServiceNamespace":"sagemaker","ResourceId":"cars","ScalableDimension":"sagemaker:variant:DesiredInstanceCount","MinCapacity":1,"MaxCapacity":2}""", "ValidationException")]
    [InlineData("RegisterScalableTarget", """{"ServiceNamespace":"sagemaker","ResourceId":"endpoint/cars/variant/AllTraffic","ScalableDimension":"sagemaker:variant:DesiredInstanceCount","MinCapacity":3,"MaxCapacity":2}""", "ValidationException")]
    [InlineData("RegisterScalableTarget", """{"ServiceNamespace":"sagemaker","ResourceId":"endpoint/cars/variant/AllTraffic","ScalableDimension":"sagemaker:variant:DesiredInstanceCount","MinCapacity":1}""", "ValidationException")]
    [InlineData("RegisterScalableTarget", """{"ServiceNamespace":"dynamodb","ResourceId":"table/t","ScalableDimension":"x","MinCapacity":1,"MaxCapacity":2}""", "NotEmulatedLocally")]
    [InlineData("PutScalingPolicy", """{"ServiceNamespace":"sagemaker","ResourceId":"endpoint/cars/variant/AllTraffic","ScalableDimension":"sagemaker:variant:DesiredInstanceCount","PolicyName":"p","PolicyType":"StepScaling"}""", "NotEmulatedLocally")]
    [InlineData("DeregisterScalableTarget", """{"ServiceNamespace":"sagemaker","ResourceId":"endpoint/cars/variant/AllTraffic","ScalableDimension":"sagemaker:variant:DesiredInstanceCount"}""", "ObjectNotFoundException")]
    public async Task Refuses_what_cannot_be(string operation, string input, string code) =>
        (await TryAsync(operation, input)).Body["__type"]!.ToString().ShouldBe(code);

    [Fact]
    public async Task A_policy_needs_a_registered_target() =>
        (await TryAsync("PutScalingPolicy", $$"""{ {{Target}}, "PolicyName":"p","PolicyType":"TargetTrackingScaling", {{Configuration}} }""")).Body["__type"]!.ToString().ShouldBe("ObjectNotFoundException");

    async Task<JsonObject> CallAsync(string operation, string input)
    {
        var (status, body) = await TryAsync(operation, input);
        status.ShouldBe(200, body.ToJsonString());
        return body;
    }

    async Task<(int Status, JsonObject Body)> TryAsync(string operation, string input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", "AnyScaleFrontendService." + operation);
        using var response = await host.Client.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }
}
