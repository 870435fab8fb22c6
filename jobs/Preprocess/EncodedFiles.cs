using System.Buffers;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>Training and validation rows as one kind of algorithm takes them: the label first, no header.</summary>
internal sealed class EncodedFiles(ContainerFolders folders, FeatureSchema schema, MissingNumbers missing) : IDisposable
{
    private readonly FeatureEncoder encoder = new(schema, missing);
    private readonly PooledBuffer line = new();
    private readonly FileStream train = Create(folders.Output("encoded", missing.Word(), "train", "train.csv"));
    private readonly FileStream validation = Create(folders.Output("encoded", missing.Word(), "validation", "validation.csv"));

    public void Write(SplitPart part, double target, RawRow row)
    {
        line.Clear();
        Number.Write(line, target);
        line.Write(","u8);
        encoder.Encode(row, line);
        line.Write("\n"u8);
        (part == SplitPart.Train ? train : validation).Write(line.Span);
    }

    public void Dispose()
    {
        train.Dispose();
        validation.Dispose();
        line.Dispose();
    }

    private static FileStream Create(string path) =>
        new(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 });
}
