namespace Contracts;

/// <summary>Error names that state machines, reports and people share.</summary>
public static class Errors
{
    /// <summary>The file, or what it is for, cannot be used: somebody must change it. The cause says what is wrong and where, and on its last line what to do.</summary>
    public const string DatasetRejected = nameof(DatasetRejected);
}
