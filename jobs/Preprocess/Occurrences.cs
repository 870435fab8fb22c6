namespace Jobs.Preprocess;

/// <summary>Counts how often each hash came before, in a table of the bare hashes: most rows come once, and there may be millions.</summary>
internal sealed class Occurrences
{
    private const int Smallest = 1 << 12;

    private readonly Dictionary<ulong, uint> repeated = [];
    private ulong[] table = new ulong[Smallest];
    private int count;

    /// <summary>0 for the first time.</summary>
    public ulong Next(ulong hash)
    {
        // Zero marks an empty place.
        var key = hash == 0 ? 1 : hash;
        if (Add(table, key))
        {
            if (++count > table.Length / 4 * 3)
                Grow();
            return 0;
        }

        ref var times = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(repeated, key, out _);
        return ++times;
    }

    private static bool Add(ulong[] table, ulong key)
    {
        var place = (int)(key & (uint)(table.Length - 1));
        for (; table[place] != 0; place = (place + 1) & (table.Length - 1))
        {
            if (table[place] == key)
                return false;
        }

        table[place] = key;
        return true;
    }

    private void Grow()
    {
        var larger = new ulong[table.Length * 2];
        foreach (var key in table)
        {
            if (key != 0)
                Add(larger, key);
        }

        table = larger;
    }
}
