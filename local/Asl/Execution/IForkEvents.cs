namespace Local.Asl.Execution;

/// <summary>The events around branches; only iterations have any.</summary>
internal interface IForkEvents
{
    void Started(Branch branch, int index);

    /// <summary>The event that what follows the fork follows.</summary>
    long Succeeded(Branch branch, int index);

    long Failed(int index, long cause);

    void Aborted(int index, long cause);
}
