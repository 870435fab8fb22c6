using Local.Host.Template;
using Local.Host.Wire;
using Microsoft.AspNetCore.Connections;

namespace Local.Host;

/// <summary>What a person is told when local mode cannot start; anything not foreseen keeps its stack trace.</summary>
public static class StartFault
{
    public static string? Explain(Exception fault) => fault switch
    {
        IOException { InnerException: AddressInUseException } => "The port is in use. End what listens there, or set PORT to another one (0: any free port).",
        FormatException or OverflowException => $"PORT and WAIT_SCALE must be numbers: {fault.Message}",
        TemplateException or AwsException or InvalidOperationException => fault.Message,
        _ => null,
    };
}
