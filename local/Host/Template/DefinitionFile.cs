using System.Text.Json.Nodes;

namespace Local.Host.Template;

/// <summary>A state machine's definition file and the values that take the place of its ${Name}.</summary>
public static class DefinitionFile
{
    /// <summary>The property of a state machine that holds the absolute path of its definition, beside DefinitionString and DefinitionSubstitutions.</summary>
    public const string PathProperty = "DefinitionPath";

    /// <summary>The file after substitution, as it is on disk now.</summary>
    public static string Read(string path, JsonObject? substitutions)
    {
        if (!File.Exists(path)) throw new TemplateException($"{path}: the definition of a state machine is not there; correct DefinitionUri.");
        return Substitution.Replace(File.ReadAllText(path), name => Value(path, substitutions, name));
    }

    static string Value(string path, JsonObject? substitutions, string name) => substitutions?[name] switch
    {
        JsonValue value => value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False ? value.ToJsonString() : value.ToString(),
        null => throw new TemplateException($"{path}: ${{{name}}} has no value; add it to DefinitionSubstitutions of the state machine in the template."),
        _ => throw new TemplateException($"{path}: the value of ${{{name}}} must be a text, a number or a boolean."),
    };
}
