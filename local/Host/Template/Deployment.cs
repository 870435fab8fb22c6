using Local.Host.Wire;

namespace Local.Host.Template;

/// <summary>Creates what the repository's template declares, at each start, and remembers the stack for those who ask about it.</summary>
public sealed class Deployment(Settings settings, IEnumerable<IResourceProvider> providers, TextWriter output)
{
    // Permissions, keys, images and places for logs: their absence changes nothing that a run could show.
    static readonly HashSet<string> Harmless =
    [
        "AWS::ApiGateway::Account", "AWS::ECR::Repository", "AWS::IAM::ManagedPolicy", "AWS::IAM::Policy", "AWS::IAM::Role", "AWS::KMS::Alias", "AWS::Lambda::Permission", "AWS::Logs::LogGroup", "AWS::Logs::ResourcePolicy",
        "AWS::S3::BucketPolicy", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy",
    ];

    /// <summary>The stack, or null as long as no template has been deployed.</summary>
    public ResolvedTemplate? Current { get; private set; }

    public async Task DeployAsync(CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(settings.Repository, ResolvedTemplate.FileName))) return;
        var stack = ResolvedTemplate.Load(settings.Repository, settings.Url);
        Current = stack;
        foreach (var resource in stack.Resources)
        {
            foreach (var provider in providers.Where(p => p.ResourceTypes.Contains(resource.Type))) await provider.DeclareAsync(resource, cancellation);
        }

        if (Report(LeftOut(stack, providers)) is { } line) await output.WriteLineAsync(line);
    }

    /// <summary>The resource types of the template that nothing in local mode provides.</summary>
    public static IReadOnlyList<string> LeftOut(ResolvedTemplate stack, IEnumerable<IResourceProvider> providers)
    {
        var provided = providers.SelectMany(p => p.ResourceTypes).ToHashSet(StringComparer.Ordinal);
        return [.. stack.Resources.Select(r => r.Type).Where(t => !provided.Contains(t)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>One line on what is left out, with what matters first; null when nothing is.</summary>
    public static string? Report(IReadOnlyList<string> leftOut)
    {
        if (leftOut.Count == 0) return null;
        var (harmless, felt) = (leftOut.Where(Harmless.Contains).ToList(), leftOut.Where(t => !Harmless.Contains(t)).ToList());
        string?[] parts =
        [
            felt.Count > 0 ? $"not emulated: {string.Join(", ", felt)}" : null,
            harmless.Count > 0 ? $"left out, without effect on a run: {string.Join(", ", harmless)}" : null,
        ];
        return string.Join("; ", parts.Where(p => p is not null));
    }
}
