using System.Globalization;
using Contracts.Serving;
using Jobs.Batches;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>The test split: one file, or more where batch transform could pack together more rows of it than algorithms take. Their names are in the order of the rows.</summary>
internal sealed class HeldOutFiles(ContainerFolders folders, FeatureSchema schema) : IDisposable
{
    private FileStream file = Create(folders, 0);
    private PayloadBound bound = Bound(schema);
    private int files = 1;
    private bool isFull;

    /// <param name="line">A row with the target before its features, and its line end.</param>
    public void Write(ReadOnlySpan<byte> line)
    {
        if (isFull)
        {
            file.Dispose();
            (file, bound) = (Create(folders, files++), Bound(schema));
        }

        file.Write(line);
        isFull = bound.Add(line.Length - line.IndexOf((byte)',') - 1);
    }

    public void Dispose() => file.Dispose();

    /// <summary>The model in service scores the same files and may know more categories than the new one, but never more than there can be.</summary>
    private static PayloadBound Bound(FeatureSchema schema) =>
        new(EncodedRow.Bytes(schema.NumericCount, schema.NumericCount + ((schema.Features.Count - schema.NumericCount) * (FeatureFit.MostCategories + 1))));

    private static FileStream Create(ContainerFolders folders, int number) =>
        new(folders.Output("test", number == 0 ? "test.csv" : string.Create(CultureInfo.InvariantCulture, $"test{number:00000}.csv")), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 });
}
