using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>The values of ParameterTier; a value not listed is kept as it came.</summary>
public class ParameterTier : ConstantClass
{
    public static readonly ParameterTier Standard = new("Standard");
    public static readonly ParameterTier Advanced = new("Advanced");
    public static readonly ParameterTier IntelligentTiering = new("Intelligent-Tiering");

    public ParameterTier(string value) : base(value) { }

    public static ParameterTier FindValue(string value) => FindValue<ParameterTier>(value);

    public static implicit operator ParameterTier(string value) => FindValue(value);
}

/// <summary>The values of ParameterType; a value not listed is kept as it came.</summary>
public class ParameterType : ConstantClass
{
    public static readonly ParameterType String = new("String");
    public static readonly ParameterType StringList = new("StringList");
    public static readonly ParameterType SecureString = new("SecureString");

    public ParameterType(string value) : base(value) { }

    public static ParameterType FindValue(string value) => FindValue<ParameterType>(value);

    public static implicit operator ParameterType(string value) => FindValue(value);
}
