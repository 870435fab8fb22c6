using System.Security.Cryptography;
using System.Text;

namespace Local.Host.Template;

/// <summary>The stack's name and address, from which every generated name and id is derived, the same at each start.</summary>
public sealed record StackIdentity(string Name, string Url)
{
    public string Arn => Settings.Arn("cloudformation", $"stack/{Name}/{Uuid("stack")}");

    /// <summary>A stable id of lower-case letters and digits, as API Gateway gives to APIs, keys and usage plans.</summary>
    public string Id(string logicalId, int length = 10)
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
        var hash = Hash(logicalId);
        // Host names start with a letter.
        return string.Create(length, hash, (span, h) => { for (var i = 0; i < span.Length; i++) span[i] = Alphabet[h[i] % (i == 0 ? 26 : Alphabet.Length)]; });
    }

    public string Uuid(string logicalId) => new Guid(Hash(logicalId).AsSpan(0, 16)).ToString();

    byte[] Hash(string logicalId) => SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}/{logicalId}"));
}
