namespace Local.Host.Kms;

/// <summary>A key that signs and verifies messages; its secret never leaves this machine.</summary>
/// <param name="Secret">In base64.</param>
public sealed record HmacKey(string Id, string Description, bool Enabled, DateTimeOffset Created, string Secret)
{
    public const string Spec = "HMAC_256";
    public const string Usage = "GENERATE_VERIFY_MAC";
    public const string Algorithm = "HMAC_SHA_256";
    public const int SecretBytes = 32;

    public string Arn => Settings.Arn("kms", $"key/{Id}");
}
