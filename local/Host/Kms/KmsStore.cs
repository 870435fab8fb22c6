using System.Security.Cryptography;
using Local.Host.Storage;

namespace Local.Host.Kms;

/// <summary>Keys, kept on disk with their secrets: what was signed before a restart verifies after it.</summary>
public sealed class KmsStore(Database database, TimeProvider clock)
{
    const string Kind = "kms-key";

    /// <summary>The key of an id or an ARN.</summary>
    public HmacKey Get(string key) => database.Find<HmacKey>(Kind, IdOf(key)) ?? throw KmsErrors.NotFound(key);

    public IReadOnlyList<HmacKey> List() => database.List<HmacKey>(Kind);

    public void Declare(string id, string description, bool enabled)
    {
        var secret = database.Find<HmacKey>(Kind, id)?.Secret ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(HmacKey.SecretBytes));
        var created = database.Find<HmacKey>(Kind, id)?.Created ?? clock.GetUtcNow();
        database.Put(Kind, id, new HmacKey(id, description, enabled, created, secret));
    }

    /// <summary>The id of a bare id or of an ARN; another account's or region's ARN names nothing here.</summary>
    static string IdOf(string key)
    {
        var arn = Settings.Arn("kms", "key/");
        return key.StartsWith(arn, StringComparison.Ordinal) ? key[arn.Length..] : key;
    }
}
