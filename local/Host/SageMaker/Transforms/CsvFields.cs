using System.Buffers;

namespace Local.Host.SageMaker.Transforms;

/// <summary>The fields of a CSV record by RFC 4180, each with the quotes it came with.</summary>
public static class CsvFields
{
    static readonly SearchValues<byte> Marks = SearchValues.Create(",\""u8);

    /// <summary>Fills the list with where the fields begin and end.</summary>
    public static void Split(ReadOnlySpan<byte> record, List<Range> fields)
    {
        fields.Clear();
        var start = 0;
        var quoted = false;
        for (var i = 0; i < record.Length; i++)
        {
            var mark = record[i..].IndexOfAny(Marks);
            if (mark < 0) break;
            i += mark;
            // A doubled quote inside a quoted field closes and opens it again, which comes to the same.
            if (record[i] == '"') quoted = !quoted;
            else if (!quoted)
            {
                fields.Add(start..i);
                start = i + 1;
            }
        }
        fields.Add(start..record.Length);
    }
}
