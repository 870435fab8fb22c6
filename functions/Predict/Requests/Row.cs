using Contracts.Serving;

namespace Predict.Requests;

/// <summary>A value as the app sent it.</summary>
/// <param name="Text">The text; for a number of JSON its own digits; for what is neither, what it is instead.</param>
public readonly record struct Cell(CellKind Kind, string Text = "")
{
    public static Cell Missing => new(CellKind.Missing);

    /// <summary>Whether a model takes it for a missing value. An empty text of JSON is none where a number belongs: it is most often a fault of the app.</summary>
    public bool IsMissing(ModelFeatures model, bool isNumeric) => Kind switch
    {
        CellKind.Missing => true,
        CellKind.Raw => model.IsMissing(Text),
        CellKind.Text => (!isNumeric || !string.IsNullOrWhiteSpace(Text)) && model.IsMissing(Text),
        CellKind.Number => isNumeric && (model.MissingTexts?.Contains(Text) ?? false),
        _ => false,
    };
}

/// <summary>What kind of value it is; Raw is a cell of CSV, which its column's type decides.</summary>
public enum CellKind
{
    Missing,
    Number,
    Text,
    Raw,
    Other,
}

/// <summary>One row with its values in the app's order.</summary>
/// <param name="Place">Where it stands in a JSON body; null for CSV.</param>
/// <param name="Line">Where it stands in a CSV body.</param>
public sealed record Row(string? Place, long? Line, IReadOnlyList<KeyValuePair<string, Cell>> Cells)
{
    public Finding Find(string column, string message, string? accepted = null) => Place is null
        ? new Finding { Line = Line, Column = column, Message = message, Accepted = accepted }
        : Finding.At($"{Place}/{Finding.Token(column)}", message, accepted);

    /// <summary>Something about the row as a whole.</summary>
    public Finding Whole(string message, string accepted) => Place is null
        ? new Finding { Line = Line, Message = message, Accepted = accepted }
        : Finding.At(Place, message, accepted);
}

/// <summary>What a body holds before its values are checked.</summary>
/// <param name="Strategy">The member of that name, whatever was in it; null when it is not there.</param>
public sealed record Content(IReadOnlyList<Row> Rows, Cell? Strategy = null, Cell? InferenceId = null)
{
    /// <summary>The first line of CSV, which names the columns of all rows; null for JSON, where each row names its own.</summary>
    public Row? Header { get; init; }
}
