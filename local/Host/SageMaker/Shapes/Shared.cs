using static Local.Host.SageMaker.Shapes.Structure;

namespace Local.Host.SageMaker.Shapes;

/// <summary>Shapes that several requests share.</summary>
public static class Shared
{
    public static Text Name { get; } = new("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", 1, 63);

    public static Text ModelName { get; } = new(@"[a-zA-Z0-9]([\-a-zA-Z0-9]*[a-zA-Z0-9])?", 0, 63);

    public static Text S3Uri { get; } = new("(https|s3)://([^/]+)/?(.*)", 0, 1024);

    public static Text Role { get; } = new(@"arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+", 20, 2048);

    public static Text Image { get; } = new(@"[\S]+", 0, 255);

    public static Text Free { get; } = new(@"[\S\s]*", 0, 256);

    public static Accepted Accepted { get; } = new();

    public static Sequence Arguments { get; } = new(new Text(Max: 256), 1, 100);

    public static Sequence Tags { get; } = new(
        new Structure(
            Required("Key", new Text(@"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)", 1, 128)),
            Required("Value", new Text(@"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)", 0, 256))),
        0,
        50);

    public static Map Environment(int pairs, int keyLength, int valueLength) =>
        new(new Text("[a-zA-Z_][a-zA-Z0-9_]*", 0, keyLength), new Text(@"[\S\s]*", 0, valueLength), pairs);
}
