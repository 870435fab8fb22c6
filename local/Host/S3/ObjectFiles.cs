using System.Buffers;

namespace Local.Host.S3;

/// <summary>The bytes of all objects: one file per write, complete before it gets its name and never changed after.</summary>
sealed class ObjectFiles
{
    readonly string folder, incoming;

    public ObjectFiles(Settings settings)
    {
        folder = settings.DataPath("objects");
        incoming = Path.Combine(folder, "incoming");
        if (Directory.Exists(incoming)) Directory.Delete(incoming, recursive: true);
        Directory.CreateDirectory(incoming);
    }

    public string PathOf(string name) => Path.Combine(folder, name[..2], name);

    /// <summary>Stores a body, unless it is shorter, or other, than the client says.</summary>
    public async Task<(StoredFile File, Checksum? Checksum)> WriteAsync(Body body, CancellationToken cancellation)
    {
        var name = Guid.NewGuid().ToString("n");
        var temporary = Path.Combine(incoming, name);
        try
        {
            using var hash = new ContentHash(body.ChecksumName);
            var size = await CopyAsync(body.Content, temporary, hash, cancellation);
            var checksum = Verified(body, size, hash);
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.Move(temporary, PathOf(name));
            return (new StoredFile(name, size, Convert.ToHexStringLower(hash.Md5())), checksum);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public void Delete(string name) => File.Delete(PathOf(name));

    /// <summary>Removes the files that no object names: superseded ones, kept till now for readers, and those of a killed process.</summary>
    public void Sweep(IReadOnlySet<string> named)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            if (!named.Contains(Path.GetFileName(file))) File.Delete(file);
    }

    static async Task<long> CopyAsync(Stream source, string path, ContentHash hash, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            long size = 0;
            for (int read; (read = await source.ReadAsync(buffer, cancellation)) > 0; size += read)
            {
                hash.Append(buffer.AsSpan(0, read));
                file.Write(buffer, 0, read);
            }
            return size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    static Checksum? Verified(Body body, long size, ContentHash hash)
    {
        if (body.Length is { } length && length != size) throw S3Errors.IncompleteBody();
        if (body.Md5 is { } md5 && md5 != Convert.ToBase64String(hash.Md5())) throw S3Errors.BadDigest("Content-MD5");
        var checksum = hash.Checksum();
        if (checksum is null || body.ExpectedChecksum() is not { } expected) return null;
        return checksum.Value == expected ? checksum : throw S3Errors.BadDigest(checksum.Name.ToUpperInvariant());
    }
}
