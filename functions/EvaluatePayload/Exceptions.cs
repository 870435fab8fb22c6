namespace EvaluatePayload;

/// <summary>The consolidation that a check waited for did not succeed, so what it wrote may be half.</summary>
public sealed class ConsolidationFailedException(string message) : Exception(message);

/// <summary>What is captured cannot be read any more, so that no check would ever have enough rows.</summary>
public sealed class CaptureUnreadableException(string message) : Exception(message);

/// <summary>The run in service left nothing to compare with.</summary>
public sealed class BaselineMissingException(string message) : Exception(message);
