namespace Local.Host.SageMaker.Endpoints;

/// <summary>A request to a model: the raw body and the headers that SageMaker hands on.</summary>
public sealed record Invocation(ReadOnlyMemory<byte> Body, string? ContentType, string? Accept, string? CustomAttributes);

/// <summary>A container's answer.</summary>
/// <param name="Container">Which container of the pipeline answered, from 0; the last one unless it is an error.</param>
public sealed record InvocationReply(int Status, string? ContentType, byte[] Body, string? CustomAttributes, int Container)
{
    public bool Succeeded => Status is >= 200 and < 300;
}
