using System.Text.RegularExpressions;
using Local.Host.Wire;

namespace Local.Host.SageMaker.Programs;

/// <summary>The program that stands for an image.</summary>
/// <param name="Tag">The one tag that is emulated; null takes any.</param>
/// <param name="File">An executable, or a .dll whose executable lies beside it.</param>
/// <param name="Arguments">What comes before the container's own arguments (train, serve, or those of the request).</param>
public sealed record ImageProgram(string Repository, string? Tag, string File, params string[] Arguments)
{
    /// <summary>How to get the file when it is missing.</summary>
    public string? Remedy { get; init; }
}

/// <summary>The one table of images that local mode knows, and the programs that stand for them.</summary>
public sealed partial class ImagePrograms(params ImageProgram[] programs)
{
    /// <summary>The built-in algorithms of any Region's account, and the project's own image.</summary>
    public static ImagePrograms Of(Settings settings)
    {
        var algorithms = Path.Combine(settings.Repository, "local", "Algorithms", "bin", "Release", "net10.0", "Algorithms.dll");
        var jobs = Path.Combine(settings.Repository, "jobs", "bin", "Release", "net10.0", "Jobs.dll");
        return new ImagePrograms(
            new ImageProgram("sagemaker-xgboost", "1.7-1", algorithms, "xgboost") { Remedy = "dotnet build local/Algorithms -c Release" },
            new ImageProgram("linear-learner", "1", algorithms, "linear-learner") { Remedy = "dotnet build local/Algorithms -c Release" },
            new ImageProgram("mlops-jobs", null, jobs) { Remedy = "dotnet build jobs -c Release" });
    }

    /// <summary>True for AWS's own algorithms, whose metrics are predefined.</summary>
    public static bool IsBuiltIn(string image) => Parse(image) is ("sagemaker-xgboost" or "linear-learner", _);

    /// <summary>The command for an image, or the error that names the image and what is known.</summary>
    public IReadOnlyList<string> Command(string image, params IEnumerable<string> arguments)
    {
        var program = Find(image);
        var executable = Path.ChangeExtension(program.File, null);
        if (!program.File.EndsWith(".dll", StringComparison.Ordinal)) executable = program.File;
        if (File.Exists(executable)) return [executable, .. program.Arguments, .. arguments];
        if (File.Exists(program.File)) return ["dotnet", program.File, .. program.Arguments, .. arguments];
        throw SageMakerErrors.Validation($"The program for the image {image} is missing: {program.File}. Remedy: {program.Remedy ?? "build it"}.");
    }

    public ImageProgram Find(string image)
    {
        var (path, tag) = Parse(image);
        // A stack names its repository <stack>/mlops-jobs: the last part says which image it is.
        var repository = path[(path.LastIndexOf('/') + 1)..];
        var known = programs.Where(p => p.Repository == repository).ToList();
        if (known.FirstOrDefault(p => p.Tag is null || p.Tag == tag) is { } program) return program;
        var list = string.Join(", ", programs.Select(p => p.Tag is null ? p.Repository : $"{p.Repository}:{p.Tag}"));
        throw SageMakerErrors.Validation($"Local mode has no program for the image {image}. It emulates: {list}.");
    }

    // <account>.dkr.ecr.<region>.<suffix>/<repository>[:<tag>][@<digest>]; the account is any, since each Region has its own.
    static (string Repository, string? Tag) Parse(string image)
    {
        var match = Uri().Match(image);
        if (!match.Success) throw SageMakerErrors.Validation($"\"{image}\" is not an Amazon ECR image URI (account.dkr.ecr.region.amazonaws.com/repository:tag).");
        return (match.Groups["repository"].Value, match.Groups["tag"] is { Success: true } tag ? tag.Value : null);
    }

    [GeneratedRegex(@"\A\d{12}\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.[a-z.]+/(?<repository>[a-z0-9._/-]+)(:(?<tag>[A-Za-z0-9_.-]+))?(@sha256:[0-9a-f]{64})?\z")]
    private static partial Regex Uri();
}
