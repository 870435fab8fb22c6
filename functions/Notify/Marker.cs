namespace Notify;

/// <summary>Says of an execution's mail that it is being sent or was sent.</summary>
/// <param name="State">sending or sent.</param>
/// <param name="Outcome">The outcome that the mail told.</param>
/// <param name="Redrive">How often the execution had been redriven when the mail was sent.</param>
/// <param name="Unposted">The mail, while the webhook has not taken it yet; null when it has, or when there is no webhook.</param>
public sealed record Marker(string State, string Outcome, DateTimeOffset At, string? MessageId, int Redrive = 0, Mail? Unposted = null)
{
    /// <summary>
    /// A mail that was sent is not sent again, but for an execution that was redriven since, or that itself reports another outcome than before.
    /// One that was only begun is sent again: should a crash have come between the mail and its marker, two mails are better than none.
    /// </summary>
    public static bool AllowsMail(Marker? marker, EndedExecution execution, Outcome outcome) =>
        marker is not { State: "sent" } || execution.Redrive > marker.Redrive || (execution.ByItself && marker.Outcome != outcome.Word);
}
