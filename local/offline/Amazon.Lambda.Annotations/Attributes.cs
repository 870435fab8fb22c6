namespace Amazon.Lambda.Annotations;

/// <summary>Makes a method a Lambda function of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class LambdaFunctionAttribute : Attribute
{
    public string ResourceName { get; set; }

    public uint Timeout { get; set; }

    public uint MemorySize { get; set; }

    public string Role { get; set; }

    public string Policies { get; set; }
}

/// <summary>Settings of the whole assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public class LambdaGlobalPropertiesAttribute : Attribute
{
    /// <summary>Whether a Main is generated that runs the method named by ANNOTATIONS_HANDLER.</summary>
    public bool GenerateMain { get; set; }

    public string Runtime { get; set; }
}

/// <summary>An attribute that may name what it reads differently from its parameter.</summary>
public interface INamedAttribute
{
    string Name { get; set; }
}
