namespace Predict.Requests;

/// <summary>How much one request may hold.</summary>
public static class Limits
{
    public const int Rows = 1000;
    public const int Bytes = 1_048_576;

    /// <summary>What SageMaker takes for one invocation.</summary>
    public const int EndpointBytes = 6_291_456;

    /// <summary>What the algorithms' containers take of encoded rows, as their models are made to.</summary>
    public const int EncodedBytes = 20_971_520;

    public const string AcceptedRows = "1 to 1,000 rows";
}
