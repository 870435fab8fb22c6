using Local.Algorithms.Container;

namespace Local.Algorithms.Channels;

/// <summary>The data formats a content type can name.</summary>
internal enum DataFormat
{
    Csv,
    Libsvm,
}

/// <summary>Reads content types as SageMaker's XGBoost does; libsvm is what it assumes when none is given.</summary>
internal static class ContentTypes
{
    private const string Accepted =
        "csv, libsvm, parquet, recordio-protobuf, text/csv, text/libsvm, text/x-libsvm, application/x-parquet, application/x-recordio-protobuf";

    public static DataFormat Parse(string? contentType)
    {
        var parts = (contentType ?? "text/libsvm").ToLowerInvariant().Split(';', StringSplitOptions.TrimEntries);
        return parts[0] switch
        {
            "csv" or "text/csv" => Csv(contentType, parts),
            "libsvm" or "text/libsvm" or "text/x-libsvm" => DataFormat.Libsvm,
            "parquet" or "application/x-parquet" or "recordio-protobuf" or "application/x-recordio-protobuf" =>
                throw new ClientErrorException($"{contentType} is not supported by the local stand-in for XGBoost: send text/csv or text/libsvm."),
            _ => throw new ClientErrorException($"{contentType} is not an accepted ContentType: {Accepted}."),
        };
    }

    private static DataFormat Csv(string? contentType, string[] parts) =>
        parts.Skip(1).Any(p => p.StartsWith("label_size", StringComparison.Ordinal) && p.Replace(" ", "", StringComparison.Ordinal) != "label_size=1")
            ? throw new ClientErrorException($"{contentType} is not an accepted csv ContentType. Optional parameter label_size must be equal to 1")
            : DataFormat.Csv;
}
