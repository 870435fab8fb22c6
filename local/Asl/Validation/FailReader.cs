using Local.Asl.States;

namespace Local.Asl.Validation;

/// <summary>Reads what only Fail states have.</summary>
internal static class FailReader
{
    public static FailState Read(StateFacts facts, Fields fields) => new(facts, Text(fields, "Error"), Text(fields, "Cause"));

    private static FailText Text(Fields fields, string name)
    {
        var path = name + "Path";
        if (fields.Has(name) && fields.Has(path)) fields.Refuse(name, $"Only one of '{name}' and '{path}' may be given");
        var isPath = fields.Text(path)?.StartsWith('$') ?? false;
        return new FailText(path, fields.Text(name), isPath ? fields.Path(path) : null, isPath ? null : fields.Call(path));
    }
}
