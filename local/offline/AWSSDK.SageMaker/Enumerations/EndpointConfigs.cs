using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of CaptureMode; a value not listed is kept as it came.</summary>
public class CaptureMode : ConstantClass
{
    public static readonly CaptureMode Input = new("Input");
    public static readonly CaptureMode Output = new("Output");
    public static readonly CaptureMode InputAndOutput = new("InputAndOutput");

    public CaptureMode(string value) : base(value) { }

    public static CaptureMode FindValue(string value) => FindValue<CaptureMode>(value);

    public static implicit operator CaptureMode(string value) => FindValue(value);
}
