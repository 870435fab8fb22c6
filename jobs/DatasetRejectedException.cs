using Contracts;

namespace Jobs;

/// <summary>The dropped file cannot be used, with what is wrong, where, and what to do about it.</summary>
public sealed class DatasetRejectedException(string file, string problem, string remedy)
    : Exception($"{Errors.DatasetRejected}: {file}: {problem} {remedy}");
