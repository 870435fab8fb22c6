using Local.Host.Wire;

namespace Local.Host.Sns;

/// <summary>SNS's errors.</summary>
static class SnsErrors
{
    public static AwsException NoTopic() => new("NotFound", "Topic does not exist", 404);

    public static AwsException NoSubscription() => new("NotFound", "Subscription does not exist", 404);

    public static AwsException Invalid(string reason) => new("InvalidParameter", "Invalid parameter: " + reason);
}
