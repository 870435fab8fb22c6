namespace Jobs.Monitoring.Capture;

/// <summary>Why lines and rows are set aside.</summary>
public static class Reasons
{
    public const string NotJson = "not JSON";
    public const string NotCapture = "not a capture line";
    public const string TooLong = "line too long";
    public const string NoInput = "no input captured";
    public const string UnreadableInput = "input not readable";
    public const string WrongAnswer = "answer does not fit the rows";
    public const string Duplicate = "captured twice";
    public const string OtherValues = "row id used again with other values";
    public const string OldVersion = "answered by a run that is no longer in service";
    public const string BrokenRow = "not a row of the header's columns";
}
