namespace Local.Host.SageMaker;

/// <summary>A bucket and a key or prefix.</summary>
public sealed record S3Location(string Bucket, string Key)
{
    public static S3Location Parse(string uri)
    {
        if (!uri.StartsWith("s3://", StringComparison.Ordinal)) throw SageMakerErrors.Validation($"\"{uri}\" must start with s3:// (local mode does not read https:// locations).");
        var parts = uri[5..].Split('/', 2);
        return new S3Location(parts[0], parts.Length == 2 ? parts[1] : "");
    }

    /// <summary>A location below this one, with exactly one slash between.</summary>
    public S3Location Below(string path) => this with { Key = Key.Length == 0 ? path : $"{Key.TrimEnd('/')}/{path}" };

    public override string ToString() => $"s3://{Bucket}/{Key}";
}
