using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.SageMakerRuntime;
using Amazon.SimpleSystemsManagement;
using Contracts;
using Contracts.Serving;

namespace Predict;

/// <summary>Answers POST /models/{model}/predictions from the endpoints of all algorithms that are in service; what the rows hold is never logged.</summary>
public sealed class PredictFunction
{
    private readonly InServiceCache inService;
    private readonly Endpoints endpoints;
    private readonly TimeProvider time;

    public PredictFunction()
        : this(new AmazonSimpleSystemsManagementClient(), new AmazonSageMakerRuntimeClient(new AmazonSageMakerRuntimeConfig { MaxErrorRetry = 1 }), PredictSettings.FromEnvironment(), TimeProvider.System)
    {
    }

    internal PredictFunction(IAmazonSimpleSystemsManagement parameters, IAmazonSageMakerRuntime endpoints, PredictSettings settings, TimeProvider time)
    {
        inService = new InServiceCache(parameters, settings.ParameterPrefix, time);
        this.endpoints = new Endpoints(endpoints);
        this.time = time;
    }

    public async Task<APIGatewayProxyResponse> HandleAsync(APIGatewayProxyRequest request, ILambdaContext context)
    {
        using var deadline = new CancellationTokenSource(PredictSettings.Deadline, time);
        var model = request.PathParameters?.TryGetValue("model", out var name) == true ? name : "";
        if (!Names.IsModel(model) || await inService.Find(model, deadline.Token) is not { } serving) return Unknown().ToResponse();
        if (serving.Algorithms.Count == 0) return NothingInService(model).ToResponse();
        var (asked, problem) = PredictionRequests.Parse(request);
        return asked is null ? problem!.ToResponse() : await Answer(serving, asked, context.Logger, deadline.Token);
    }

    private async Task<APIGatewayProxyResponse> Answer(InService serving, PredictionRequest asked, ILambdaLogger log, CancellationToken deadline)
    {
        var id = asked.InferenceId ?? Guid.CreateVersion7(time.GetUtcNow()).ToString();
        var answers = await endpoints.Ask(serving, id, asked, deadline);
        foreach (var failed in answers.Where(answer => answer.Failure is not null))
            log.LogWarning($"{serving.Model} {failed.Algorithm}, inference {id}: {failed.Failure}.");
        var (answer, problem) = Verdict.Of(serving, id, answers);
        log.LogInformation($"{serving.Model}, inference {id}: {asked.Rows} rows, status {problem?.Status ?? 200}.");
        return answer?.ToResponse() ?? problem!.ToResponse();
    }

    private static Problem Unknown() =>
        new(404, "Not Found", "There is no model of this name in service. A model is there once a file was dropped for it and it passed its gate.");

    private static Problem NothingInService(string model) => new(409, "Conflict", $"Nothing of the model {model} is in service at the moment.");
}
