using System.Runtime.InteropServices;
using System.Text;
using static Local.Algorithms.XGBoost.Native.XGBoostException;

namespace Local.Algorithms.XGBoost.Native;

/// <summary>A model inside the library.</summary>
internal sealed unsafe class Booster : IDisposable
{
    private readonly nint _handle;

    private byte[] _predict = PredictConfiguration(0);

    private Booster(nint handle) => _handle = handle;

    public int Features
    {
        get
        {
            ThrowIfFailed(Library.XGBoosterGetNumFeature(_handle, out var features));
            return checked((int)features);
        }
    }

    public static Booster Create(params DataMatrix[] matrices)
    {
        ThrowIfFailed(Library.XGBoosterCreate([.. matrices.Select(m => m.Handle)], (ulong)matrices.Length, out var handle));
        return new Booster(handle);
    }

    public static Booster Load(string path)
    {
        var booster = Create();
        ThrowIfFailed(Library.XGBoosterLoadModel(booster._handle, path));
        booster._predict = PredictConfiguration(booster.BestRounds());
        return booster;
    }

    public void Set(string name, string value) => ThrowIfFailed(Library.XGBoosterSetParam(_handle, name, value));

    public void Update(int round, DataMatrix train) => ThrowIfFailed(Library.XGBoosterUpdateOneIter(_handle, round, train.Handle));

    /// <summary>The library's own metrics, as its line `[round]\tname-metric:value...`.</summary>
    public string Evaluate(int round, DataMatrix[] matrices)
    {
        ThrowIfFailed(Library.XGBoosterEvalOneIter(
            _handle, round, [.. matrices.Select(m => m.Handle)], [.. matrices.Select(m => m.Name)], (ulong)matrices.Length, out var line));
        return Marshal.PtrToStringUTF8((nint)line)!;
    }

    /// <summary>Raw margins; the memory is the library's and good until this thread's next prediction.</summary>
    public Predictions Margins(DataMatrix matrix)
    {
        fixed (byte* config = "{\"type\":1,\"training\":false,\"iteration_begin\":0,\"iteration_end\":0,\"strict_shape\":false}\0"u8)
        {
            ThrowIfFailed(Library.XGBoosterPredictFromDMatrix(_handle, matrix.Handle, config, out var shape, out var dimensions, out var values));
            return new Predictions(values, shape, dimensions);
        }
    }

    /// <summary>Predicts rows in place; safe to call from many threads once the first call has returned.</summary>
    public Predictions Predict(float* rows, int count, int columns)
    {
        var array = ArrayInterface.Of(rows, count, columns);
        fixed (byte* config = _predict)
        {
            ThrowIfFailed(Library.XGBoosterPredictFromDense(_handle, (byte*)&array, config, 0, out var shape, out var dimensions, out var values));
            return new Predictions(values, shape, dimensions);
        }
    }

    /// <summary>The same through a matrix of its own, for boosters that cannot predict in place; one call at a time.</summary>
    public Predictions Predict(DataMatrix matrix)
    {
        fixed (byte* config = _predict)
        {
            ThrowIfFailed(Library.XGBoosterPredictFromDMatrix(_handle, matrix.Handle, config, out var shape, out var dimensions, out var values));
            return new Predictions(values, shape, dimensions);
        }
    }

    public Booster Slice(int rounds)
    {
        ThrowIfFailed(Library.XGBoosterSlice(_handle, 0, rounds, 1, out var slice));
        return new Booster(slice);
    }

    public void SetAttribute(string name, string value) => ThrowIfFailed(Library.XGBoosterSetAttr(_handle, name, value));

    public string? Attribute(string name)
    {
        ThrowIfFailed(Library.XGBoosterGetAttr(_handle, name, out var value, out var found));
        return found == 0 ? null : Marshal.PtrToStringUTF8((nint)value);
    }

    public string Configuration()
    {
        ThrowIfFailed(Library.XGBoosterSaveJsonConfig(_handle, out _, out var json));
        return Marshal.PtrToStringUTF8((nint)json)!;
    }

    public void Save(string path) => ThrowIfFailed(Library.XGBoosterSaveModel(_handle, path));

    // A model stopped early by another tool may hold trees after its best round: SageMaker's server leaves them out too.
    private int BestRounds() =>
        Attribute("best_ntree_limit") is { } trees && trees != "0" && int.TryParse(Attribute("best_iteration"), out var best) ? best + 1 : 0;

    private static byte[] PredictConfiguration(int rounds) => Encoding.UTF8.GetBytes(
        $"{{\"type\":0,\"training\":false,\"iteration_begin\":0,\"iteration_end\":{rounds},\"strict_shape\":false,\"missing\":NaN,\"cache_id\":0}}\0");

    public void Dispose() => ThrowIfFailed(Library.XGBoosterFree(_handle));
}
