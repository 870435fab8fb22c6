using System.Buffers;
using System.Text;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>The second pass: encoded rows for training and validation, raw ones for the test and for later baselines.</summary>
public sealed class SplitFiles : IDisposable
{
    private readonly FeatureSchema schema;
    private readonly FeatureEncoder encoder;
    private readonly PooledBuffer line = new();
    private readonly FileStream train;
    private readonly FileStream validation;
    private readonly HeldOutFiles test;
    private readonly FileStream baseline;

    public SplitFiles(ContainerFolders folders, FeatureSchema schema)
    {
        (this.schema, encoder) = (schema, new FeatureEncoder(schema));
        (train, validation, baseline) = (Create("train", "train.csv"), Create("validation", "validation.csv"), Create("baseline", "training.csv"));
        test = new HeldOutFiles(folders, schema);

        FileStream Create(string folder, string name) =>
            new(folders.Output(folder, name), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 });
    }

    public void Write(Spill accepted, SmokeRows smoke)
    {
        WriteHeader();
        var row = schema.NewRow();
        while (accepted.Read(row, out var part, out var target))
        {
            if (part != SplitPart.Test)
                WriteEncoded(part == SplitPart.Train ? train : validation, target, row);
            if (part != SplitPart.Validation)
                WriteRaw(target, row);
            if (part == SplitPart.Train)
                EndLine(baseline);
            if (part != SplitPart.Test)
                continue;
            EndTest();
            smoke.Offer(row);
        }
    }

    public void Dispose()
    {
        foreach (var file in (IDisposable[])[train, validation, test, baseline])
            file.Dispose();
        line.Dispose();
    }

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

    // Built-in algorithms take the label as the first column and no header.
    private void WriteEncoded(FileStream file, double target, RawRow row)
    {
        Number.Write(line, target);
        line.Write(","u8);
        encoder.Encode(row, line);
        EndLine(file);
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
