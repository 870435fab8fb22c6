using Local.Host.Wire;

namespace Local.Host.SageMaker.Shapes;

/// <summary>Where in a request a check stands, and the violations found so far.</summary>
public sealed record Place(string Operation, string Path, List<string> Violations)
{
    public Place At(string member) => this with { Path = Path.Length == 0 ? member : $"{Path}.{member}" };

    public void Violated(string value, string constraint) =>
        Violations.Add($"Value '{value}' at '{Path}' failed to satisfy constraint: {constraint}");

    public void Missing() => Violations.Add($"Value null at '{Path}' failed to satisfy constraint: Member must not be null");

    public AwsException WrongType(string expected) => new("SerializationException", $"The member '{Path}' of {Operation} must be {expected}.");

    public AwsException NotEmulated(string value) => AwsException.NotEmulated($"the field {Path}{value} of SageMaker {Operation}");
}
