using Local.Algorithms.Channels;

namespace Local.Algorithms.XGBoost.Native;

/// <summary>Rows inside the library, with the name under which metrics are printed.</summary>
internal sealed unsafe class DataMatrix : IDisposable
{
    private readonly nint _handle;

    private DataMatrix(string name, nint handle, ReadOnlySpan<float> labels)
    {
        Name = name;
        _handle = handle;
        Labels = labels.ToArray();
    }

    public string Name { get; }

    public float[] Labels { get; }

    public nint Handle => _handle;

    public static DataMatrix Create(string name, Table table) =>
        WithInfo(name, Dense(table.Features.Pointer, table.Rows, table.Columns), table.Labels, table.Weights, table.Rows);

    public static DataMatrix Unlabelled(float* rows, int count, int columns) => new("rows", Dense(rows, count, columns), []);

    public static DataMatrix Create(string name, SparseTable table)
    {
        nint handle;
        fixed (nuint* starts = table.RowStarts)
        fixed (uint* indices = table.Indices)
        fixed (float* values = table.Values)
            XGBoostException.ThrowIfFailed(Library.XGDMatrixCreateFromCSREx(
                starts, indices, values, (nuint)table.RowStarts.Length, (nuint)table.Values.Length, table.Columns, out handle));
        using var labels = NativeFloats.Copy(table.Labels);
        using var weights = table.Weights is { } given ? NativeFloats.Copy(given) : null;
        return WithInfo(name, handle, labels, weights, table.Labels.Length);
    }

    public void Dispose() => XGBoostException.ThrowIfFailed(Library.XGDMatrixFree(_handle));

    private static nint Dense(float* rows, long count, long columns)
    {
        var array = ArrayInterface.Of(rows, count, columns);
        fixed (byte* config = "{\"missing\":NaN,\"nthread\":0}\0"u8)
        {
            XGBoostException.ThrowIfFailed(Library.XGDMatrixCreateFromDense((byte*)&array, config, out var handle));
            return handle;
        }
    }

    private static DataMatrix WithInfo(string name, nint handle, NativeFloats labels, NativeFloats? weights, long rows)
    {
        XGBoostException.ThrowIfFailed(Library.XGDMatrixSetFloatInfo(handle, "label", labels.Pointer, (ulong)rows));
        if (weights != null)
            XGBoostException.ThrowIfFailed(Library.XGDMatrixSetFloatInfo(handle, "weight", weights.Pointer, (ulong)rows));
        return new DataMatrix(name, handle, new ReadOnlySpan<float>(labels.Pointer, checked((int)rows)));
    }
}
