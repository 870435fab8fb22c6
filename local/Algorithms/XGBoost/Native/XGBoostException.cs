using System.Runtime.InteropServices;

namespace Local.Algorithms.XGBoost.Native;

/// <summary>An error that libxgboost reported, in its own words.</summary>
internal sealed class XGBoostException(string message) : Exception(message)
{
    internal static unsafe void ThrowIfFailed(int code)
    {
        if (code == 0)
            return;
        var message = Marshal.PtrToStringUTF8((nint)Library.XGBGetLastError()) ?? "";
        var trace = message.IndexOf("\nStack trace:", StringComparison.Ordinal);
        throw new XGBoostException((trace < 0 ? message : message[..trace]).Trim());
    }
}
