using System.Net;
using System.Net.Sockets;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>Free ports for containers, below the range from which outgoing connections take theirs.</summary>
static class Ports
{
    const int First = 20_000;
    const int Count = 12_000;
    // Several hosts may run on one machine; each begins elsewhere.
    static int next = Environment.ProcessId * 97 % Count;

    public static int Next()
    {
        for (var i = 0; i < Count; i++)
        {
            var port = First + (Interlocked.Increment(ref next) & int.MaxValue) % Count;
            if (IsFree(port)) return port;
        }
        throw new IOException($"No free port between {First} and {First + Count} for a container.");
    }

    static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
    }
}
