namespace Local.Host.ApiGateway;

/// <summary>An answer that API Gateway gives itself; each has a type by which the template may reword it.</summary>
public sealed record GatewayFault(string Type, int Status, string Message, string ErrorType)
{
    public static GatewayFault NoRoute { get; } = new("MISSING_AUTHENTICATION_TOKEN", 403, "Missing Authentication Token", "MissingAuthenticationTokenException");

    public static GatewayFault NoKey { get; } = new("INVALID_API_KEY", 403, "Forbidden", "ForbiddenException");

    public static GatewayFault Throttled { get; } = new("THROTTLED", 429, "Too Many Requests", "TooManyRequestsException");

    public static GatewayFault QuotaExceeded { get; } = new("QUOTA_EXCEEDED", 429, "Limit Exceeded", "LimitExceededException");

    public static GatewayFault TooLarge { get; } = new("REQUEST_TOO_LARGE", 413, "Request Too Long", "RequestTooLongException");

    public static GatewayFault TimedOut { get; } = new("INTEGRATION_TIMEOUT", 504, "Endpoint request timed out", "GatewayTimeoutException");

    public static GatewayFault FunctionFailed { get; } = new("DEFAULT_5XX", 502, "Internal server error", "InternalServerErrorException");

    public static GatewayFault FunctionBusy { get; } = new("API_CONFIGURATION_ERROR", 500, "Internal server error", "InternalServerErrorException");
}
