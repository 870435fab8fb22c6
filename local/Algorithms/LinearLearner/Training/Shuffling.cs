using Local.Algorithms.Channels;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>Puts rows into a random order, in place.</summary>
internal static class Shuffling
{
    public static unsafe void Shuffle(Table table, Random random)
    {
        for (var last = table.Rows - 1; last > 0; last--)
        {
            var other = random.NextInt64(last + 1);
            (table.Labels.Pointer[last], table.Labels.Pointer[other]) = (table.Labels.Pointer[other], table.Labels.Pointer[last]);
            var a = table.Features.Pointer + (last * table.Columns);
            var b = table.Features.Pointer + (other * table.Columns);
            for (var i = 0; i < table.Columns; i++)
                (a[i], b[i]) = (b[i], a[i]);
        }
    }
}
