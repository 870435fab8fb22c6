using System.Text;

namespace Notify;

/// <summary>The webhook did not take a report; its mail was sent all the same, and the state machine retries on this name.</summary>
public sealed class WebhookFailedException : Exception
{
    public WebhookFailedException(string message) : base(message)
    {
    }

    public WebhookFailedException(string message, Exception cause) : base(message, cause)
    {
    }
}

/// <summary>Posts reports to one address. The address is a secret: errors name its host only.</summary>
internal sealed class Webhook(HttpClient http, Uri address)
{
    private const int ShownAnswer = 200;

    public async Task Post(Mail mail)
    {
        try
        {
            using var content = new StringContent(WebhookMessage.From(mail), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(address, content);
            if (!answer.IsSuccessStatusCode) throw new WebhookFailedException($"The webhook at {address.Host} answered {(int)answer.StatusCode}: {await Shown(answer)}. {Remedy}");
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException)
        {
            throw new WebhookFailedException($"The webhook at {address.Host} cannot be reached: {unreachable.Message}. {Remedy}", unreachable);
        }
    }

    private const string Remedy = "The mail was sent. Correct the parameter NotificationWebhookUrl, or make it empty.";

    private static async Task<string> Shown(HttpResponseMessage answer)
    {
        var text = (await answer.Content.ReadAsStringAsync()).Trim();
        return text.Length <= ShownAnswer ? text.TrimEnd('.') : text[..ShownAnswer] + "...";
    }
}
