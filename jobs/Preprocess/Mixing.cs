namespace Jobs.Preprocess;

/// <summary>Makes further evenly spread numbers of one.</summary>
internal static class Mixing
{
    /// <summary>Zero leaves the hash as it is, so that a row which is there once keeps the side that earlier versions gave it.</summary>
    public static ulong Of(ulong hash, ulong number)
    {
        if (number == 0)
            return hash;
        // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
        var mixed = hash + (number * 0x9E3779B97F4A7C15);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
