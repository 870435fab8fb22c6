namespace Local.Samples.Traffic;

/// <summary>A drift and the weeks it happens in, both included.</summary>
public sealed record PlannedDrift(Drift Drift, int From, int Through)
{
    public bool IsIn(int week) => week >= From && week <= Through;
}
