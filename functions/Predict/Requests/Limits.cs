namespace Predict.Requests;

/// <summary>How much one request may hold.</summary>
public static class Limits
{
    public const int Rows = 1000;
    public const int Bytes = 1_048_576;
    public const string AcceptedRows = "1 to 1,000 rows";
}
