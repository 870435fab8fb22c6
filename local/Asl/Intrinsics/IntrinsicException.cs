namespace Local.Asl.Intrinsics;

/// <summary>What an intrinsic function has against its arguments.</summary>
internal sealed class IntrinsicException(string message) : Exception(message);
