using System.Buffers;
using System.Text;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>The second pass: encoded rows for training and validation, raw ones for the test and for later baselines.</summary>
public sealed class SplitFiles : IDisposable
{
    private readonly FeatureSchema schema;
    private readonly RowSplit split;
    private readonly PooledBuffer line = new();
    private readonly EncodedFiles[] encoded;
    private readonly HeldOutFiles test;
    private readonly FileStream baseline;

    /// <param name="encodings">Those that the model's algorithms take.</param>
    public SplitFiles(ContainerFolders folders, FeatureSchema schema, RowSplit split, IEnumerable<MissingNumbers> encodings)
    {
        (this.schema, this.split) = (schema, split);
        encoded = [.. encodings.Select(way => new EncodedFiles(folders, schema, way))];
        test = new HeldOutFiles(folders, schema);
        baseline = new(folders.Output("baseline", "training.csv"), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 });
    }

    public void Write(Spill accepted, SmokeRows smoke)
    {
        WriteHeader();
        var row = schema.NewRow();
        using var shuffle = new Shuffle(accepted.Length);
        for (accepted.Rewind(); accepted.Read(out var stored);)
        {
            var part = split.PartOf(StoredRow.Mark(stored));
            if (part != SplitPart.Test)
                shuffle.Add(stored);
            if (part != SplitPart.Validation)
                WriteRaw(StoredRow.Read(stored, row), row);
            if (part == SplitPart.Train)
                EndLine(baseline);
            if (part != SplitPart.Test)
                continue;
            EndTest();
            smoke.Offer(row);
        }

        WriteEncoded(shuffle, row);
    }

    public void Dispose()
    {
        foreach (var file in (IDisposable[])[.. encoded, test, baseline])
            file.Dispose();
        line.Dispose();
    }

    private void WriteEncoded(Shuffle shuffle, RawRow row) => shuffle.Deal(stored =>
    {
        var part = split.PartOf(StoredRow.Mark(stored.Span));
        var target = StoredRow.Read(stored.Span, row);
        foreach (var files in encoded)
            files.Write(part, target, row);
    });

    private void WriteHeader()
    {
        CsvText.Write(line, Encoding.UTF8.GetBytes(schema.Target));
        foreach (var feature in schema.Features)
        {
            line.Write(","u8);
            CsvText.Write(line, Encoding.UTF8.GetBytes(feature.Name));
        }

        EndLine(baseline);
    }

    private void WriteRaw(double target, RawRow row)
    {
        Number.Write(line, target);
        foreach (var number in row.Numbers)
        {
            line.Write(","u8);
            if (!double.IsNaN(number))
                Number.Write(line, number);
        }

        for (var i = 0; i < row.TextCount; i++)
        {
            line.Write(","u8);
            CsvText.Write(line, row.Text(i));
        }
    }

    private void EndTest()
    {
        line.Write("\n"u8);
        test.Write(line.Span);
        line.Clear();
    }

    private void EndLine(FileStream file)
    {
        line.Write("\n"u8);
        file.Write(line.Span);
        line.Clear();
    }
}
