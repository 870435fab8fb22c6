namespace Local.Algorithms.Channels;

/// <summary>Labelled rows in row-major float32, ready for the library.</summary>
internal sealed record Table(long Rows, int Columns, NativeFloats Features, NativeFloats Labels, NativeFloats? Weights) : IDisposable
{
    public void Dispose()
    {
        Features.Dispose();
        Labels.Dispose();
        Weights?.Dispose();
    }
}
