using Local.Host.Wire;

namespace Local.Host.Kms;

/// <summary>KMS's errors.</summary>
static class KmsErrors
{
    public static AwsException NotFound(string key) => new("NotFoundException", key.StartsWith("arn:", StringComparison.Ordinal) ? $"Key '{key}' does not exist" : $"Key '{Settings.Arn("kms", $"key/{key}")}' does not exist");

    public static AwsException Disabled(HmacKey key) => new("DisabledException", $"{key.Arn} is disabled.");

    /// <summary>Says no more than that.</summary>
    public static AwsException InvalidMac() => new("KMSInvalidMacException", "");

    public static AwsException Invalid(string message) => new("ValidationException", message);

    public static AwsException InvalidUsage(string algorithm, HmacKey key) => new("InvalidKeyUsageException", $"Algorithm {algorithm} is incompatible with key spec {HmacKey.Spec} of {key.Arn}.");
}
