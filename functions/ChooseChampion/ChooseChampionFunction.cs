using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;
using Amazon.S3;
using Contracts;
using Contracts.Training;

namespace ChooseChampion;

/// <summary>Called under the model's lock; answers which model is in service, and whether the new one's test rows can be put to it.</summary>
public sealed class ChooseChampionFunction
{
    private readonly IAmazonS3 objects;
    private readonly string bucket;

    public ChooseChampionFunction() : this(new AmazonS3Client(), Required("ARTIFACTS_BUCKET"))
    {
    }

    internal ChooseChampionFunction(IAmazonS3 objects, string bucket) => (this.objects, this.bucket) = (objects, bucket);

    public async Task<Champion> HandleAsync(Challenger challenger, ILambdaContext context)
    {
        var champion = await Choose(challenger);
        context.Logger.LogInformation($"{challenger.Model} {challenger.Algorithm}: {(champion.Exists ? $"champion is run {champion.Run}" : "no champion")}{(champion.Reason is null ? "." : $", not compared: {champion.Reason}.")}");
        return champion;
    }

    private async Task<Champion> Choose(Challenger challenger)
    {
        var inService = await Read(Keys.InService(challenger.Model), StoredJson.Default.InService);
        if (inService?.Algorithms.GetValueOrDefault(challenger.Algorithm) is not { } deployed) return Comparison.None(challenger.Algorithm);
        var challengers = await Read(challenger.FeaturesKey, StoredJson.Default.Features)
            ?? throw new InvalidDataException($"s3://{bucket}/{challenger.FeaturesKey} does not exist: the preprocessing of run {challenger.Run} did not write it.");
        return Comparison.Of(deployed, await Read(deployed.FeaturesKey, StoredJson.Default.Features), challengers);
    }

    private async Task<T?> Read<T>(string key, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            using var found = await objects.GetObjectAsync(bucket, key);
            return await JsonSerializer.DeserializeAsync(found.ResponseStream, type);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"s3://{bucket}/{key} cannot be read: {broken.Message}", broken);
        }
    }

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
