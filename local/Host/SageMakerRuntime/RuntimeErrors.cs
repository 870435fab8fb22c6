using System.Text;
using System.Text.Json.Nodes;
using Local.Host.SageMaker.Endpoints;
using Local.Host.Wire;

namespace Local.Host.SageMakerRuntime;

/// <summary>SageMaker Runtime's errors; their names differ from the control plane's.</summary>
public static class RuntimeErrors
{
    public static AwsException Validation(string message) => new("ValidationError", message);

    public static AwsException NotFound(string endpoint) => Validation($"Endpoint {endpoint} of account {Settings.Account} not found.");

    public static AwsException TooLarge(int limit) => new("413", $"HTTP content length exceeded {limit} bytes.", 413);

    /// <summary>What the model answered, in the words that clients search for its status.</summary>
    public static AwsException Model(string endpoint, string container, InvocationReply reply)
    {
        var text = Encoding.UTF8.GetString(reply.Body);
        var side = reply.Status < 500 ? "client" : "server";
        return Model(endpoint, reply.Status, text, $"Received {side} error ({reply.Status}) from {container} with message \"{text}\".");
    }

    /// <summary>A container that did not answer at all has the original status 0.</summary>
    public static AwsException NoAnswer(string endpoint, string why) =>
        Model(endpoint, 0, why, $"Received server error (0) from model with message \"{why}\".");

    static AwsException Model(string endpoint, int status, string original, string message) =>
        new("ModelError", $"{message} See the log sagemaker/Endpoints/{endpoint}.log of local mode for more information.", 424)
        {
            Details = new JsonObject
            {
                ["OriginalStatusCode"] = status,
                ["OriginalMessage"] = original,
                ["LogStreamArn"] = Settings.Arn("logs", $"log-group:/aws/sagemaker/Endpoints/{endpoint}"),
            },
        };
}
