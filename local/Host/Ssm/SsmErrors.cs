using Local.Host.Wire;

namespace Local.Host.Ssm;

/// <summary>Parameter Store's errors.</summary>
static class SsmErrors
{
    public static AwsException NotFound(string name) => new("ParameterNotFound", $"Parameter {name} not found.");

    public static AwsException VersionNotFound(string name, string version) => new("ParameterVersionNotFound", $"Systems Manager could not find version {version} of {name}. Verify the version and try again.");

    public static AwsException AlreadyExists() => new("ParameterAlreadyExists", "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");

    public static AwsException PatternMismatch(string name, string pattern) => new("ParameterPatternMismatchException", $"Parameter value, cannot be validated against allowedPattern: {pattern}. Change the value of {name} to match it.");

    public static AwsException Invalid(string message) => new("ValidationException", message);
}
