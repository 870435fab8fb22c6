using System.Text;

namespace Jobs.Features;

/// <summary>The texts that mean a missing value; nothing but blanks always does.</summary>
public sealed class MissingTexts
{
    public static readonly MissingTexts OnlyBlank = new(null);

    private readonly byte[][] texts;

    public MissingTexts(IEnumerable<string>? texts) => this.texts = [.. (texts ?? []).Select(text => Encoding.UTF8.GetBytes(text.Trim())).Where(text => text.Length > 0)];

    /// <param name="trimmed">A value without the blanks around it.</param>
    public bool Has(ReadOnlySpan<byte> trimmed)
    {
        if (trimmed.IsEmpty)
            return true;
        foreach (var text in texts)
        {
            if (trimmed.SequenceEqual(text))
                return true;
        }

        return false;
    }

    /// <summary>The value without the blanks around it; empty when it means a missing one.</summary>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> raw)
    {
        var trimmed = TextValue.Trim(raw);
        return texts.Length > 0 && Has(trimmed) ? default : trimmed;
    }
}
