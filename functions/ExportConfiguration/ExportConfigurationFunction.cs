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
        var now = await Take(candidate);
        if (now is null)
        {
            context.Logger.LogInformation($"{candidate.Model} {candidate.Algorithm}: run {candidate.Run} is superseded by a newer one.");
            return Succession.Entry(candidate, Succession.Superseded, time.GetUtcNow());
        }

        await Announce(candidate.Model);
        var deployment = now.Algorithms[candidate.Algorithm];
        await new Ledger(objects).Record(candidate, deployment, now.Previous.GetValueOrDefault(candidate.Algorithm));
        context.Logger.LogInformation($"{candidate.Model} {candidate.Algorithm}: run {candidate.Run} is in service on {candidate.Config}.");
        return deployment;
    }

    /// <summary>Changes in-service.json by compare-and-set; null when a newer run is there.</summary>
    private async Task<ServingRecord?> Take(VerifiedModel candidate)
    {
        var key = Keys.InService(candidate.Model);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var stored = await objects.Read(key);
            var now = stored is null ? null : ServingRecord.Parse(stored.Text, objects.Uri(key));
            var next = Succession.Next(now, candidate, time.GetUtcNow());
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
