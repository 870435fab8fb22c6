using Local.Host.Wire;

namespace Local.Host.Sqs;

/// <summary>SQS's errors.</summary>
static class SqsErrors
{
    public static AwsException NoQueue() => new("QueueDoesNotExist", "The specified queue does not exist.");

    public static AwsException InvalidReceipt(string handle) => new("ReceiptHandleIsInvalid", $"The input receipt handle \"{handle}\" is not a valid receipt handle.");
}
