using System.Net;
using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.S3;
using Contracts;
using Contracts.Training;

namespace RmseGate;

/// <summary>Called when a model was evaluated on held-out rows; answers whether it may go into service, and why.</summary>
public sealed class RmseGateFunction
{
    private readonly IAmazonS3 objects;
    private readonly string bucket;

    public RmseGateFunction() : this(new AmazonS3Client(), Required("ARTIFACTS_BUCKET"))
    {
    }

    internal RmseGateFunction(IAmazonS3 objects, string bucket) => (this.objects, this.bucket) = (objects, bucket);

    public async Task<GateVerdict> HandleAsync(Candidate candidate, ILambdaContext context)
    {
        var place = $"s3://{bucket}/{candidate.EvaluationKey}";
        var verdict = PromotionGate.Judge(Evaluations.Parse(await Read(candidate.EvaluationKey, place), place, candidate.Champion), candidate.Gate, candidate.Champion);
        context.Logger.LogInformation($"{candidate.Model} {candidate.Algorithm}: {(verdict.Accepted ? "accepted" : "rejected")}. {verdict.Reason}");
        return verdict;
    }

    private async Task<string> Read(string key, string place)
    {
        try
        {
            using var found = await objects.GetObjectAsync(bucket, key);
            using var reader = new StreamReader(found.ResponseStream);
            return await reader.ReadToEndAsync();
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            throw new InvalidDataException($"{place} does not exist: the evaluation wrote nothing, so nothing can be judged.", missing);
        }
    }

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
