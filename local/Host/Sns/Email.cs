using System.Text;

namespace Local.Host.Sns;

/// <summary>A message as SNS mails it: plain text, its footer, and nothing else.</summary>
static class Email
{
    const int LongestLine = 998;

    public static byte[] Write(Message message, Subscription subscription, string id, DateTimeOffset sent)
    {
        var region = Settings.Region;
        var body = $"""
            {MessageRules.EmailText(message)}

            --
            If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:
            https://sns.{region}.amazonaws.com/unsubscribe.html?SubscriptionArn={subscription.Arn}&Endpoint={subscription.Endpoint}

            Please do not reply directly to this email. If you have any questions or comments regarding this email, please contact us at https://aws.amazon.com/support

            """.ReplaceLineEndings("\r\n");
        var (encoding, text) = Encoded(body);
        return Encoding.UTF8.GetBytes($"""
            Date: {sent:ddd, dd MMM yyyy HH:mm:ss} +0000
            From: AWS Notifications <no-reply@sns.amazonaws.com>
            To: {subscription.Endpoint}
            Message-ID: <{id}@{region}.amazonses.com>
            Subject: {message.Subject ?? "AWS Notification Message"}
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: {encoding}

            """.ReplaceLineEndings("\r\n") + "\r\n" + text);
    }

    /// <summary>As it is where a mail may hold it, else as quoted-printable.</summary>
    static (string Encoding, string Text) Encoded(string body)
    {
        if (body.Split("\r\n").Any(line => Encoding.UTF8.GetByteCount(line) > LongestLine)) return ("quoted-printable", QuotedPrintable(body));
        return (Ascii.IsValid(body) ? "7bit" : "8bit", body);
    }

    static string QuotedPrintable(string body)
    {
        var text = new StringBuilder();
        var column = 0;
        foreach (var b in Encoding.UTF8.GetBytes(body))
        {
            if (b == '\n') column = 0;
            var plain = b is (>= 33 and <= 126 and not (byte)'=') or (byte)' ' or (byte)'\r' or (byte)'\n';
            var piece = plain ? ((char)b).ToString() : $"={b:X2}";
            if (column + piece.Length > 75 && b is not ((byte)'\r' or (byte)'\n'))
            {
                text.Append("=\r\n");
                column = 0;
            }
            text.Append(piece);
            if (b != '\n') column += piece.Length;
        }
        // A blank before a line break would be lost on the way.
        return text.Replace(" \r\n", "=20\r\n").ToString();
    }
}
