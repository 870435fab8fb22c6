using Contracts;
using Contracts.Training;

namespace Jobs;

/// <summary>The dropped file cannot be used: what is wrong and where, and on a line of its own what to do about it.</summary>
public sealed class DatasetRejectedException(string file, string problem, string remedy)
    : Exception($"{Errors.DatasetRejected}: {file}: {problem}\n{remedy}")
{
    public Fault Fault { get; } = Fault.Rejected($"{file}: {problem}", remedy);
}
