namespace Tests.LocalServices.StepFunctions;

/// <summary>Definitions of a state or two.</summary>
static class Definitions
{
    public const string Pass = """{"StartAt":"Only","States":{"Only":{"Type":"Pass","End":true}}}""";

    public const string Fail = """{"StartAt":"Only","States":{"Only":{"Type":"Fail","Error":"Broken","Cause":"on purpose"}}}""";

    public const string LongWait = """{"StartAt":"Only","States":{"Only":{"Type":"Wait","Seconds":3600,"End":true}}}""";

    /// <summary>Puts its token into the bucket under "token" and waits for its return; then one state more.</summary>
    public const string Token = """
        {"StartAt":"Ask","States":{
          "Ask":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:putObject.waitForTaskToken",
                 "Parameters":{"Bucket":"data","Key.$":"States.Format('token-{}', $$.Execution.RedriveCount)","Body.$":"$$.Task.Token"},"Next":"After"},
          "After":{"Type":"Pass","End":true}}}
        """;

    public static string Task(string resource, string parameters, string more = "") =>
        $$$$"""{"StartAt":"Only","States":{"Only":{"Type":"Task","Resource":"{{{{resource}}}}","Parameters":{{{{parameters}}}}{{{{more}}}},"End":true}}}""";
}
