using System.Reflection;
using System.Runtime.InteropServices;

namespace Local.Algorithms.XGBoost.Native;

/// <summary>The C functions of libxgboost that this program calls; each returns 0 or leaves a message in XGBGetLastError.</summary>
internal static unsafe partial class Library
{
    private const string Name = "xgboost";

    static Library() => NativeLibrary.SetDllImportResolver(typeof(Library).Assembly, Resolve);

    [LibraryImport(Name)]
    public static partial byte* XGBGetLastError();

    [LibraryImport(Name)]
    public static partial int XGDMatrixCreateFromDense(byte* arrayInterface, byte* config, out nint matrix);

    [LibraryImport(Name)]
    public static partial int XGDMatrixCreateFromCSREx(
        nuint* rowStarts, uint* indices, float* values, nuint rowStartCount, nuint valueCount, nuint columns, out nint matrix);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGDMatrixSetFloatInfo(nint matrix, string field, float* values, ulong count);

    [LibraryImport(Name)]
    public static partial int XGDMatrixFree(nint matrix);

    [LibraryImport(Name)]
    public static partial int XGBoosterCreate(nint[] matrices, ulong count, out nint booster);

    [LibraryImport(Name)]
    public static partial int XGBoosterFree(nint booster);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGBoosterSetParam(nint booster, string name, string value);

    [LibraryImport(Name)]
    public static partial int XGBoosterUpdateOneIter(nint booster, int round, nint matrix);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGBoosterEvalOneIter(nint booster, int round, nint[] matrices, string[] names, ulong count, out byte* line);

    [LibraryImport(Name)]
    public static partial int XGBoosterPredictFromDMatrix(nint booster, nint matrix, byte* config, out ulong* shape, out ulong dimensions, out float* result);

    [LibraryImport(Name)]
    public static partial int XGBoosterPredictFromDense(
        nint booster, byte* arrayInterface, byte* config, nint proxy, out ulong* shape, out ulong dimensions, out float* result);

    [LibraryImport(Name)]
    public static partial int XGBoosterSlice(nint booster, int begin, int end, int step, out nint slice);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGBoosterSaveModel(nint booster, string path);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGBoosterLoadModel(nint booster, string path);

    [LibraryImport(Name)]
    public static partial int XGBoosterGetNumFeature(nint booster, out ulong features);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGBoosterSetAttr(nint booster, string name, string value);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGBoosterGetAttr(nint booster, string name, out byte* value, out int found);

    [LibraryImport(Name)]
    public static partial int XGBoosterSaveJsonConfig(nint booster, out ulong length, out byte* json);

    // Threads that spin while they wait starve a machine that runs more than this program; OpenMP reads the setting when it is loaded,
    // from the C environment, which .NET's own does not change. Zero: a value that was set stays.
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Name)
            return 0;
        if (!OperatingSystem.IsWindows())
            SetEnvironment("OMP_WAIT_POLICY", "PASSIVE", 0);
        var chosen = Environment.GetEnvironmentVariable("XGBOOST_LIBRARY");
        string[] candidates = chosen is { Length: > 0 } ? [chosen] : ["libxgboost.so.0", "libxgboost.so", "libxgboost.dylib", "xgboost.dll"];
        foreach (var candidate in candidates)
            if (NativeLibrary.TryLoad(candidate, out var handle))
                return handle;
        throw new DllNotFoundException(
            $"The XGBoost library ({string.Join(", ", candidates)}) cannot be loaded: run `apt-get install libxgboost0`, or set XGBOOST_LIBRARY to the path of libxgboost 1.7.");
    }
}
