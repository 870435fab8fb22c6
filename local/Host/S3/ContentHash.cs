using System.Security.Cryptography;

namespace Local.Host.S3;

/// <summary>The digests of bytes as they stream by: MD5 for the entity tag, and the one checksum that the client names.</summary>
sealed class ContentHash(string? checksum) : IDisposable
{
#pragma warning disable CA5350, CA5351 // S3's entity tags are MD5 and one of its checksums is SHA-1; nothing here is kept secret by them
    readonly IncrementalHash md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    readonly IncrementalHash? sha = checksum switch
    {
        "sha1" => IncrementalHash.CreateHash(HashAlgorithmName.SHA1),
        "sha256" => IncrementalHash.CreateHash(HashAlgorithmName.SHA256),
        _ => null,
    };
#pragma warning restore CA5350, CA5351
    readonly Crc? crc = checksum is null ? null : Crc.Named(checksum);

    public void Append(ReadOnlySpan<byte> data)
    {
        md5.AppendData(data);
        sha?.AppendData(data);
        crc?.Append(data);
    }

    public byte[] Md5() => md5.GetCurrentHash();

    public Checksum? Checksum() => (sha?.GetCurrentHash() ?? crc?.Hash()) is { } hash ? new Checksum(checksum!, Convert.ToBase64String(hash)) : null;

    public void Dispose()
    {
        md5.Dispose();
        sha?.Dispose();
    }
}
