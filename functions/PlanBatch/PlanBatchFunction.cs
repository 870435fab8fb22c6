using Amazon.Lambda.Core;
using Amazon.S3;
using Artifacts;
using Contracts;
using Contracts.Scoring;
using Contracts.Training;

namespace PlanBatch;

/// <summary>The first step of score-batch: decides once which files are scored by which models in service, and leaves that as plan.json.</summary>
public sealed class PlanBatchFunction
{
    private const string InService = "the run that is in service";

    private readonly StoredObjects artifacts;
    private readonly DroppedParts parts;
    private readonly TimeProvider time;

    public PlanBatchFunction() : this(new AmazonS3Client(), Required("ARTIFACTS_BUCKET"), TimeProvider.System)
    {
    }

    internal PlanBatchFunction(IAmazonS3 objects, string artifactsBucket, TimeProvider time) =>
        (artifacts, parts, this.time) = (new StoredObjects(objects, artifactsBucket), new DroppedParts(objects), time);

    public async Task<PlannedBatch> HandleAsync(ScoringRequest request, ILambdaContext context)
    {
        var key = Keys.BatchPlan(request.Model, request.Batch);
        var (plan, fault) = (await artifacts.Read(key, ContractsJson.Default.BatchPlan)).Value is { } made ? (made, null) : await Plan(request);
        if (plan is null) return new PlannedBatch(fault, null, [], [], 0);
        if (!await artifacts.Replace(key, plan, ContractsJson.Default.BatchPlan, etag: null)) plan = (await artifacts.Read(key, ContractsJson.Default.BatchPlan)).Value!;
        context.Logger.LogInformation($"{plan.Model}-{plan.Batch}: {plan.Files.Count} files, {string.Join(" and ", plan.Algorithms.Select(algorithm => $"{algorithm.Name} of run {algorithm.Run}"))}.");
        return PlanRules.Answer(plan, artifacts.Bucket);
    }

    private async Task<(BatchPlan? Plan, Fault? Fault)> Plan(ScoringRequest request)
    {
        var serving = (await artifacts.Read(Keys.InService(request.Model), ContractsJson.Default.InService)).Value;
        if (serving is not { Algorithms.Count: > 0 }) return (null, PlanRules.NothingInService(request, await artifacts.Exists(Keys.ModelFile(request.Model)), artifacts.Uri(Keys.ModelFile(request.Model))));
        var (found, fault) = await parts.Find(request);
        if (found is null) return (null, fault);
        var models = await Task.WhenAll(Names.Algorithms.Where(serving.Algorithms.ContainsKey).Select(name => Version(serving.Algorithms[name])));
        var plan = PlanRules.Plan(request, serving, models, found) with { Started = time.GetUtcNow() };
        return PlanRules.Refuse(plan) is { } refused ? (null, refused) : (plan, null);
    }

    private async Task<ServedVersion> Version(Contracts.Serving.Deployment deployment)
    {
        var model = deployment.FeaturesKey.Split('/')[0];
        return new ServedVersion(
            deployment,
            await artifacts.Need(deployment.FeaturesKey, ContractsJson.Default.ModelFeatures, InService),
            await artifacts.Need(Keys.Configuration(model, deployment.Run), ContractsJson.Default.ModelConfiguration, InService),
            (await artifacts.Read(Keys.Preprocessing(model, deployment.Run), ContractsJson.Default.PreprocessReport)).Value?.Target);
    }

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
