using Local.Algorithms.Channels;
using Local.Algorithms.Container;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>Reads a channel's rows; every cell must be a finite number, for a linear model has no way around a missing value.</summary>
internal static class ChannelRows
{
    public static Table Read(ContainerFolder folder, string channel)
    {
        var files = DataFiles.Find(folder.Channel(channel));
        if (files.Count == 0)
            throw new ClientErrorException($"No data in {channel} channel path {folder.Channel(channel)}");
        Commas(files[0]);
        var table = CsvTable.Read(files, weighted: false);
        if (FirstUnusable(table) is { } row)
            throw new ClientErrorException($"{Place(files, row)} has a cell that is empty or no finite number. Linear Learner takes no missing values: fill them in before training.");
        return table;
    }

    private static void Commas(string file)
    {
        using var mapped = new MappedFile(file);
        if (!mapped.FirstLine.Contains((byte)','))
            throw new ClientErrorException($"{Path.GetFileName(file)} line 1 has no comma; a label and at least one feature belong there.");
    }

    private static unsafe long? FirstUnusable(Table table)
    {
        for (long row = 0; row < table.Rows; row++)
        {
            if (!float.IsFinite(table.Labels.Pointer[row]))
                return row;
            foreach (var value in new ReadOnlySpan<float>(table.Features.Pointer + (row * table.Columns), table.Columns))
                if (!float.IsFinite(value))
                    return row;
        }
        return null;
    }

    // The table knows no lines, so the files are read once more, up to the row.
    private static string Place(IReadOnlyList<string> files, long row)
    {
        foreach (var file in files)
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length > 0 && row-- == 0)
                    return $"{Path.GetFileName(file)} line {number}";
            }
        }
        return $"{Path.GetFileName(files[^1])}, near its end,";
    }
}
