namespace Local.Host.Faults;

/// <summary>A switch that is set, and how often it struck.</summary>
public sealed record FaultSwitch(int Id, Fault Fault, int Hits);

/// <summary>The fault switches of this run of local mode; nothing of them outlives it.</summary>
public sealed class FaultStore
{
    readonly Lock gate = new();
    readonly List<FaultSwitch> switches = [];
    int last;

    public IReadOnlyList<FaultSwitch> All
    {
        get
        {
            lock (gate) return [.. switches];
        }
    }

    public FaultSwitch Add(Fault fault)
    {
        lock (gate)
        {
            var added = new FaultSwitch(++last, FaultRules.Checked(fault), 0);
            switches.Add(added);
            return added;
        }
    }

    public void Clear()
    {
        lock (gate) switches.Clear();
    }

    public bool Remove(int id)
    {
        lock (gate) return switches.RemoveAll(s => s.Id == id) > 0;
    }

    /// <summary>The first switch that strikes here, counted as a hit; null when nothing does.</summary>
    /// <param name="possible">The effects that this place can have; switches with others are left for theirs.</param>
    public Fault? Strike(FaultMatch happening, params ReadOnlySpan<Effect> possible)
    {
        lock (gate)
        {
            for (var i = 0; i < switches.Count; i++)
            {
                var (_, fault, hits) = switches[i];
                if (hits >= fault.Times || !possible.Contains(fault.Effect!.Value) || !fault.Match!.Covers(happening)) continue;
                switches[i] = switches[i] with { Hits = hits + 1 };
                return fault;
            }
        }

        return null;
    }
}
