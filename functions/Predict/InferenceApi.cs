using System.Diagnostics.CodeAnalysis;
using System.Net;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Contracts;
using Contracts.Serving;
using Contracts.Strategies;
using Predict.Answers;
using Predict.Requests;
using Predict.Serving;

namespace Predict;

/// <summary>The inference API, a function per method: predictions from the endpoints of all algorithms in service, and what there is to ask. What rows hold is never logged.</summary>
public sealed class InferenceApi
{
    private readonly ServedModels models;
    private readonly ArtifactFiles artifacts;
    private readonly Endpoints endpoints;
    private readonly StrategyFunctions functions;
    private readonly PredictSettings settings;
    private readonly TimeProvider time;
    private readonly Lazy<OpenedLinks> links;

    public InferenceApi()
        : this(new Clients(), PredictSettings.FromEnvironment(), TimeProvider.System, Random.Shared)
    {
        // By then the runtime is not yet ready to ask for the first request.
        var handler = Environment.GetEnvironmentVariable("ANNOTATIONS_HANDLER");
        _ = Task.Run(ProxyJson.WarmUp);
        if (handler is nameof(Predict) or nameof(ListModels)) models.BeginReading(withFeatures: handler == nameof(Predict));
    }

    internal InferenceApi(Clients clients, PredictSettings settings, TimeProvider time, Random random)
    {
        artifacts = new ArtifactFiles(clients, settings.ArtifactsBucket);
        models = new ServedModels(new Announcements(clients, settings.ParameterPrefix, time), artifacts, time);
        var attempts = new Attempts(time, random);
        endpoints = new Endpoints(clients, settings.EndpointDeadline, attempts, time);
        functions = new StrategyFunctions(clients, attempts);
        links = new(() => clients.Links(settings, time));
        (this.settings, this.time) = (settings, time);
    }

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/models/{model}/predictions")]
    public Task<IHttpResult> Predict([FromRoute] string model, APIGatewayProxyRequest request, ILambdaContext context) => Answering(context, async deadline =>
    {
        var came = time.GetTimestamp();
        var served = await Find(model, deadline);
        if (served is null) return (await UnknownModel(deadline)).ToResult();
        if (served.InService.Algorithms.Count == 0) return Problem.NothingInService(model).ToResult();
        var (asked, problem) = RequestReader.Read(request, served.Versions, served.InService.Strategy);
        return asked is null ? problem!.ToResult() : await Predict(served, asked, came, context.Logger);
    });

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/models")]
    public Task<IHttpResult> ListModels(ILambdaContext context) => Answering(context, async deadline =>
    {
        var serving = (await models.All(deadline)).Where(model => model.Algorithms.Count > 0);
        return new ModelList([.. serving.Select(model => new ModelSummary(model.Model, model.Strategy, [.. model.Algorithms.Values.Select(deployment => ModelVersion.Of(deployment))]))]).ToResult();
    });

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/models/{model}")]
    public Task<IHttpResult> DescribeModel([FromRoute] string model, ILambdaContext context) => Answering(context, async deadline =>
    {
        var served = await Find(model, deadline);
        if (served is null) return (await UnknownModel(deadline)).ToResult();
        if (served.InService.Algorithms.Count == 0) return Problem.NothingInService(model).ToResult();
        var versions = await Task.WhenAll(served.InService.Algorithms.Values.Select(deployment => Describe(model, deployment, deadline)));
        return (ModelDescription.Of(served.InService, served.Versions, versions) with { LastCheck = await artifacts.LastCheck(model, deadline) }).ToResult();
    });

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/reports/{id}")]
    public Task<IHttpResult> ShowReport([FromRoute] string id, ILambdaContext context) => Answering(context, async deadline =>
    {
        var page = ReportId.Parse(id) is { } report ? await artifacts.Report(report, deadline) : null;
        return page is null ? Problem.UnknownReport().ToResult() : ReportAnswer.Of(page);
    });

    /// <summary>Needs no key: the token says what may be opened, until when, and that this stack's mail said so.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/links/{token}")]
    public Task<IHttpResult> OpenLink([FromRoute] string token, APIGatewayProxyRequest request, ILambdaContext context) =>
        Answering(context, async deadline => (await links.Value.Open(token, deadline)).ToResult(request));

    [SuppressMessage("Performance", "CA1822", Justification = "Handlers are called on an instance.")]
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/openapi.json")]
    public IHttpResult DescribeApi() => HttpResults.NewResult(HttpStatusCode.OK, OpenApi.Document).AddHeader("Content-Type", "application/json");

    private async Task<IHttpResult> Predict(ServedModel served, PredictionRequest asked, long came, ILambdaLogger log)
    {
        var id = asked.InferenceId ?? Guid.CreateVersion7(time.GetUtcNow()).ToString();
        var answers = await endpoints.Ask(served, id, asked);
        var model = served.InService.Model;
        foreach (var failed in answers.Where(answer => answer.Failure is not null)) log.LogWarning($"{model} {failed.Algorithm}: {failed.Failure}.");
        var own = await AskFunction(served.InService, asked, answers, came, log);
        var (answer, problem) = Verdict.Of(served.InService, asked, id, answers, own);
        log.LogInformation($"{model}: {asked.Rows.Count} rows, status {problem?.Status ?? 200}.");
        return answer?.ToResult() ?? problem!.ToResult();
    }

    /// <summary>Null where the strategy is none of the team's own functions, or one algorithm's answer is the answer.</summary>
    private async Task<FunctionAnswer?> AskFunction(InService serving, PredictionRequest asked, EndpointAnswer[] answers, long came, ILambdaLogger log)
    {
        var combination = new Combination(serving, asked, answers);
        if (combination.Function is not { } arn) return null;
        var answer = await functions.Ask(arn, StrategyFunction.Event(serving.Model, combination.Rows), asked.Rows.Count, settings.StrategyDeadline(time.GetElapsedTime(came)));
        if (answer.Fault is { } fault) log.LogWarning($"{serving.Model} {arn}: {fault}.");
        return answer;
    }

    private async Task<ModelVersion> Describe(string model, Deployment deployment, CancellationToken deadline)
    {
        var metrics = artifacts.Metrics(Keys.Evaluation(model, deployment.Run, deployment.Algorithm), deadline);
        var report = artifacts.HasReport(model, deployment.Run, deadline);
        return ModelVersion.Of(deployment, await metrics) with { Report = await report ? ReportId.Of(model, deployment.Run) : null };
    }

    private async Task<ServedModel?> Find(string model, CancellationToken deadline) => Names.IsModel(model) ? await models.Find(model, deadline) : null;

    private async Task<Problem> UnknownModel(CancellationToken deadline) => Problem.UnknownModel((await models.All(deadline)).Where(model => model.Algorithms.Count > 0).Select(model => model.Model));

    /// <summary>Answers within the deadline, and says so where a source of the answer is out of reach.</summary>
    private async Task<IHttpResult> Answering(ILambdaContext context, Func<CancellationToken, Task<IHttpResult>> answer)
    {
        using var deadline = new CancellationTokenSource(settings.SourceDeadline, time);
        try
        {
            return await answer(deadline.Token);
        }
        catch (Exception failure) when (ServedModels.IsOutOfReach(failure))
        {
            context.Logger.LogWarning($"What is in service could not be read: {Retries.Reason(failure)}.");
            return Problem.Unavailable("What is in service could not be read.").ToResult();
        }
    }
}
