namespace Amazon.Lambda.Core;

/// <summary>The X-Ray trace that the current invocation belongs to.</summary>
public class LambdaTraceProvider
{
    private static string current;

    public static string CurrentTraceId => current ?? Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID");

    internal static void SetCurrentTraceId(string traceId) => current = traceId;
}
