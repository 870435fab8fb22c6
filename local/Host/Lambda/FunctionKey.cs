using System.Security.Cryptography;
using System.Text;

namespace Local.Host.Lambda;

/// <summary>The access key that a function signs with, the same at each start, so that a request tells which function sent it.</summary>
public sealed record FunctionKey(string Id, string Secret)
{
    public const string Prefix = "LOCAL";

    public static FunctionKey For(string function)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("lambda/" + function));
        var id = string.Create(16, hash, (span, h) => { for (var i = 0; i < span.Length; i++) span[i] = Alphabet[h[i] % Alphabet.Length]; });
        return new FunctionKey(Prefix + id, Convert.ToBase64String(SHA256.HashData(hash))[..40]);
    }
}
