namespace Local.Host.SageMaker.Transforms;

/// <summary>The fields of a CSV record by RFC 4180, each with the quotes it came with.</summary>
public static class CsvFields
{
    public static IReadOnlyList<string> Split(string record)
    {
        List<string> fields = [];
        var start = 0;
        var quoted = false;
        for (var i = 0; i < record.Length; i++)
        {
            // A doubled quote inside a quoted field closes and opens it again, which comes to the same.
            if (record[i] == '"') quoted = !quoted;
            else if (record[i] == ',' && !quoted)
            {
                fields.Add(record[start..i]);
                start = i + 1;
            }
        }
        fields.Add(record[start..]);
        return fields;
    }
}
