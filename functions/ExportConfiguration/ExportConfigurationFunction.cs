using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.S3;
using Amazon.SimpleSystemsManagement;
using Contracts;
using Contracts.Serving;

namespace ExportConfiguration;

/// <summary>Called when a model answers behind its endpoint; makes it what the inference API asks, unless a newer run is there already.</summary>
public sealed class ExportConfigurationFunction
{
    private const int MostAttempts = 8;

    private readonly ArtifactObjects objects;
    private readonly InferenceParameters parameters;
    private readonly TimeProvider time;

    public ExportConfigurationFunction()
        : this(new AmazonS3Client(), new AmazonSimpleSystemsManagementClient(), ExportSettings.FromEnvironment(), TimeProvider.System)
    {
    }

    internal ExportConfigurationFunction(IAmazonS3 objects, IAmazonSimpleSystemsManagement parameters, ExportSettings settings, TimeProvider time)
    {
        this.objects = new ArtifactObjects(objects, settings.ArtifactsBucket);
        this.parameters = new InferenceParameters(parameters, settings.ParameterPrefix);
        this.time = time;
    }

    public async Task<Deployment> HandleAsync(VerifiedModel candidate, ILambdaContext context)
    {
        if (candidate.Withdraw) return await Withdraw(candidate, context.Logger);
        var preference = await Preference(candidate);
        var now = await Change(candidate, serving => Succession.Next(serving, candidate, time.GetUtcNow(), preference) ?? serving);
        var deployment = now!.Algorithms[candidate.Algorithm];
        if (deployment.Run != candidate.Run)
        {
            context.Logger.LogInformation($"{candidate.Model} {candidate.Algorithm}: run {candidate.Run} is superseded by run {deployment.Run}.");
            return deployment with { Outcome = Succession.Superseded };
        }

        await Announce(candidate.Model);
        await new Ledger(objects).Record(candidate, deployment, now.Previous.GetValueOrDefault(candidate.Algorithm));
        context.Logger.LogInformation($"{candidate.Model} {candidate.Algorithm}: run {candidate.Run} is in service on {candidate.Config}.");
        return deployment;
    }

    /// <summary>The algorithms in the order of the run's YAML, which its configuration keeps.</summary>
    private async Task<IReadOnlyList<string>?> Preference(VerifiedModel candidate) =>
        await objects.Read(Keys.Configuration(candidate.Model, candidate.Run)) is { } stored ? [.. JsonSerializer.Deserialize(stored.Text, ContractsJson.Default.ModelConfiguration)!.Algorithms.Keys] : null;

    /// <summary>Turns back an announcement that did not come to its end; one that never began, or that a newer run has replaced, is left alone.</summary>
    private async Task<Deployment> Withdraw(VerifiedModel candidate, ILambdaLogger log)
    {
        var now = await Change(candidate, serving => Succession.Without(serving, candidate));
        if (now is not null) await Announce(candidate.Model);
        log.LogInformation($"{candidate.Model} {candidate.Algorithm}: run {candidate.Run} is not in service; {now?.Algorithms.GetValueOrDefault(candidate.Algorithm)?.Run ?? "nothing"} is.");
        return Succession.Entry(candidate, Succession.Withdrawn, time.GetUtcNow());
    }

    /// <summary>Changes in-service.json by compare-and-set, and answers what it then says; nothing is written when the change gives back what was there.</summary>
    private async Task<ServingRecord?> Change(VerifiedModel candidate, Func<ServingRecord?, ServingRecord?> change)
    {
        var key = Keys.InService(candidate.Model);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var stored = await objects.Read(key);
            var now = stored is null ? null : ServingRecord.Parse(stored.Text, objects.Uri(key));
            var next = change(now);
            if (next is null || ReferenceEquals(next, now) || await objects.Write(key, next.ToJson(), stored?.ETag) is not null) return next;
        }

        throw new InvalidOperationException($"{objects.Uri(key)} was changed by others {MostAttempts} times in a row. Start the execution again.");
    }

    /// <summary>Puts the parameter until what is in service stood still meanwhile: of two writers the last one puts both changes.</summary>
    private async Task Announce(string model)
    {
        var key = Keys.InService(model);
        var stored = await objects.Read(key);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (stored is null) throw new InvalidOperationException($"{objects.Uri(key)} was removed while it was announced.");
            await parameters.Put(ServingRecord.Parse(stored.Text, objects.Uri(key)).InService);
            var after = await objects.Read(key);
            if (after?.ETag == stored.ETag) return;
            stored = after;
        }

        throw new InvalidOperationException($"{objects.Uri(key)} changed {MostAttempts} times while it was announced. Start the execution again.");
    }
}
