using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ModelFile;

/// <summary>The YAML itself: one document, and where it is broken, if it is.</summary>
internal static class YamlText
{
    public static YamlNode? Parse(string yaml, List<ModelFileFault> faults)
    {
        var scanner = new Scanner(new StringReader(yaml));
        var stream = new YamlStream();
        try
        {
            stream.Load(new Parser(scanner));
        }
        catch (YamlException broken)
        {
            faults.Add(Broken(yaml, broken));
            return null;
        }
        catch (InvalidOperationException)
        {
            // So YamlDotNet's scanner ends when a key follows an open bracket or brace.
            faults.Add(NotYaml(scanner.CurrentPosition.Line, scanner.CurrentPosition.Column, "a bracket or brace that was opened before is not closed"));
            return null;
        }

        return Single(stream, faults);
    }

    private static YamlNode? Single(YamlStream stream, List<ModelFileFault> faults)
    {
        if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
        faults.Add(stream.Documents.Count == 0
            ? new ModelFileFault(1, 1, "", "the file is empty; model, target, features, algorithms and gate belong in it")
            : new ModelFileFault(stream.Documents[1].RootNode.Start.Line, 1, "", "one document belongs in the file, not several"));
        return null;
    }

    private static ModelFileFault Broken(string yaml, YamlException broken)
    {
        var (line, column) = (broken.Start.Line, broken.Start.Column);
        if (broken.Message.Contains("Duplicate key", StringComparison.Ordinal))
            return new ModelFileFault(line, column, yaml[(int)broken.Start.Index..(int)broken.End.Index], "this key stands twice in the same section; keep one of them");
        if (broken.Message.Contains("invalid tab", StringComparison.Ordinal) && TabbedLine(yaml) is { } tabbed)
            return NotYaml(tabbed, 1, "a tab stands where blanks must indent");
        return NotYaml(line, column, char.ToLowerInvariant(broken.Message[0]) + broken.Message[1..].TrimEnd('.'));
    }

    private static ModelFileFault NotYaml(long line, long column, string why) => new(line, column, "", $"this is not YAML: {why}");

    private static int? TabbedLine(string yaml)
    {
        var index = Array.FindIndex(yaml.Split('\n'), line => line[..(line.Length - line.TrimStart().Length)].Contains('\t', StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }
}
