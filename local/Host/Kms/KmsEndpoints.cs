using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Kms;

/// <summary>KMS on the wire, as far as HMAC keys go.</summary>
public sealed class KmsEndpoints(KmsStore store) : IJsonService
{
    const int LongestMessage = 4096;

    public string TargetPrefix => "TrentService";

    public Task<JsonObject> CallAsync(string operation, JsonObject input, Caller caller, CancellationToken cancellation) => Task.FromResult(operation switch
    {
        "GenerateMac" => Generate(input),
        "VerifyMac" => Verify(input),
        "DescribeKey" => new JsonObject { ["KeyMetadata"] = Described(store.Get(TaskParameters.Only(input, "KeyId").Required("KeyId"))) },
        "ListKeys" => Listed(input),
        _ => throw AwsException.NotEmulated("KMS " + operation),
    });

    JsonObject Generate(JsonObject input)
    {
        var (key, message) = Asked(TaskParameters.Only(input, "KeyId", "MacAlgorithm", "Message"));
        return new() { ["KeyId"] = key.Arn, ["MacAlgorithm"] = HmacKey.Algorithm, ["Mac"] = Convert.ToBase64String(Mac(key, message)) };
    }

    JsonObject Verify(JsonObject input)
    {
        var (key, message) = Asked(TaskParameters.Only(input, "KeyId", "MacAlgorithm", "Message", "Mac"));
        if (!CryptographicOperations.FixedTimeEquals(Mac(key, message), Bytes(input, "Mac"))) throw KmsErrors.InvalidMac();
        return new() { ["KeyId"] = key.Arn, ["MacAlgorithm"] = HmacKey.Algorithm, ["MacValid"] = true };
    }

    (HmacKey Key, byte[] Message) Asked(JsonObject input)
    {
        var message = Bytes(input, "Message");
        if (message.Length is 0 or > LongestMessage)
            throw KmsErrors.Invalid($"1 validation error detected: Value at 'message' failed to satisfy constraint: Member must have length between 1 and {LongestMessage}");
        var key = store.Get(input.Required("KeyId"));
        if (input.Required("MacAlgorithm") is var algorithm && algorithm != HmacKey.Algorithm) throw KmsErrors.InvalidUsage(algorithm, key);
        return key.Enabled ? (key, message) : throw KmsErrors.Disabled(key);
    }

    static byte[] Mac(HmacKey key, byte[] message) => HMACSHA256.HashData(Convert.FromBase64String(key.Secret), message);

    static byte[] Bytes(JsonObject input, string name)
    {
        try
        {
            return Convert.FromBase64String(input.Required(name));
        }
        catch (FormatException)
        {
            throw new AwsException("SerializationException", $"{name} is no base64.");
        }
    }

    JsonObject Listed(JsonObject input)
    {
        TaskParameters.Only(input, "Limit", "Marker");
        var keys = store.List().Select(key => (JsonNode)new JsonObject { ["KeyId"] = key.Id, ["KeyArn"] = key.Arn });
        return new() { ["Keys"] = new JsonArray([.. keys]), ["Truncated"] = false };
    }

    static JsonObject Described(HmacKey key) => new()
    {
        ["AWSAccountId"] = Settings.Account, ["KeyId"] = key.Id, ["Arn"] = key.Arn, ["Description"] = key.Description, ["Enabled"] = key.Enabled,
        ["KeyState"] = key.Enabled ? "Enabled" : "Disabled", ["KeyUsage"] = HmacKey.Usage, ["KeySpec"] = HmacKey.Spec, ["CustomerMasterKeySpec"] = HmacKey.Spec,
        ["MacAlgorithms"] = new JsonArray(HmacKey.Algorithm), ["CreationDate"] = key.Created.ToUnixTimeMilliseconds() / 1000.0,
        ["KeyManager"] = "CUSTOMER", ["Origin"] = "AWS_KMS", ["MultiRegion"] = false,
    };
}
