using Amazon.SageMaker;
using Amazon.SageMaker.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace Tests.EndToEnd.Faults;

/// <summary>Whatever fails on the way, the previous model goes on serving and somebody is told, once.</summary>
public sealed class FaultsLeaveThePreviousModel(ServingStack serving) : IClassFixture<ServingStack>, IAsyncLifetime
{
    readonly Stack stack = serving.Stack;
    Served before = null!;
    int known;

    public async Task InitializeAsync()
    {
        await serving.SettledAsync();
        (before, known) = (await serving.ServedAsync(), stack.Mails(ServingStack.Model).Count);
    }

    public Task DisposeAsync() => stack.HealAsync();

    [Fact]
    public async Task A_training_job_that_fails()
    {
        await stack.StrikeAsync("""{"match":{"operation":"sagemaker:CreateTrainingJob"},"effect":"fail-job","message":"AlgorithmError: out of memory","times":1}""");

        var ended = await serving.DropAsync();

        await ShouldBeToldOnceAsync(ended, "AlgorithmError: out of memory");
    }

    [Fact]
    public async Task An_update_that_falls_back_to_the_old_configuration()
    {
        await stack.StrikeAsync($$"""{"match":{"endpoint":"{{ServingStack.Endpoint}}"},"effect":"crash","times":1}""");

        var ended = await serving.DropAsync();

        ended.Error.ShouldBe("EndpointKeptOldConfig", ended.Output);
        await ShouldBeToldOnceAsync(ended, "EndpointKeptOldConfig");
    }

    [Fact]
    public async Task An_endpoint_that_does_not_come_up()
    {
        await stack.PutModelAsync("newcomer", ServingStack.Yaml("newcomer"));
        await stack.StrikeAsync("""{"match":{"endpoint":"newcomer-xgboost"},"effect":"crash","times":1}""");

        var ended = await serving.DropAsync("newcomer");

        ended.Error.ShouldBe("EndpointDidNotComeUp");
        (await serving.NewMailsAsync(0, "newcomer")).ShouldHaveSingleItem().ShouldContain("EndpointDidNotComeUp");
        (await serving.ServedAsync()).ShouldBe(before);
        (await Should.ThrowAsync<AmazonSageMakerException>(stack.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = "newcomer-xgboost" }))).Message.ShouldContain("Could not find");
        (await stack.PredictAsync("newcomer", new System.Text.Json.Nodes.JsonObject { ["instances"] = new System.Text.Json.Nodes.JsonArray() })).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("timeout", "timed out")]
    [InlineData("crash", "Runtime.ExitError")]
    public async Task A_function_that_times_out_or_crashes(string effect, string told)
    {
        await stack.StrikeAsync($$"""{"match":{"function":"RmseGate"},"effect":"{{effect}}"}""");

        var ended = await serving.DropAsync();

        await ShouldBeToldOnceAsync(ended, told);
    }

    [Fact]
    public async Task A_topic_that_rejects_once_gets_the_mail_through_the_status_rule()
    {
        await stack.StrikeAsync("""{"match":{"function":"RmseGate"},"effect":"crash"}""");
        await stack.StrikeAsync("""{"match":{"operation":"sns:Publish"},"effect":"reject","times":1}""");

        var ended = await serving.DropAsync();

        ended.Error.ShouldBe("NotificationFailed");
        (await serving.NewMailsAsync(known)).ShouldHaveSingleItem().ShouldContain("its report could not be sent");
        (await serving.ServedAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_topic_that_rejects_for_long_gets_the_mail_through_the_sweep()
    {
        await stack.StrikeAsync("""{"match":{"function":"RmseGate"},"effect":"crash"}""");
        await stack.StrikeAsync("""{"match":{"operation":"sns:Publish"},"effect":"reject"}""");
        var ended = await serving.DropAsync();
        ended.Error.ShouldBe("NotificationFailed");
        await serving.SettledAsync();
        stack.Mails(ServingStack.Model).Count.ShouldBe(known);
        await stack.HealAsync();

        await stack.MoveClockAsync("PT1H");

        (await serving.NewMailsAsync(known)).ShouldHaveSingleItem().ShouldContain("its report could not be sent");
        await stack.MoveClockAsync("PT1H");
        (await serving.NewMailsAsync(known)).Count.ShouldBe(1);
        (await serving.ServedAsync()).ShouldBe(before);
    }

    async Task ShouldBeToldOnceAsync(DescribeExecutionResponse ended, string what)
    {
        ended.Status.ShouldBe(ExecutionStatus.FAILED);
        (await serving.NewMailsAsync(known)).ShouldHaveSingleItem().ShouldContain(what);
        (await serving.ServedAsync()).ShouldBe(before);
    }
}
