using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Local.Algorithms.XGBoost.Native;

/// <summary>The JSON by which libxgboost is told where a float32 matrix lies.</summary>
[InlineArray(160)]
internal struct ArrayInterface
{
    private byte _first;

    public static unsafe ArrayInterface Of(float* data, long rows, long columns)
    {
        var json = default(ArrayInterface);
        Utf8.TryWrite(json, CultureInfo.InvariantCulture,
            $"{{\"data\":[{(ulong)data},true],\"shape\":[{rows},{columns}],\"typestr\":\"<f4\",\"version\":3}}\0", out _);
        return json;
    }
}
