namespace Local.Host.Template;

/// <summary>A fault in the template or its settings: the message names file, line and column, what is wrong and what to do.</summary>
public sealed class TemplateException(string message) : Exception(message);
