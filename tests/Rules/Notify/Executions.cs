using System.Text.Json;

namespace Tests.Rules.Notify;

/// <summary>What Notify is called with.</summary>
internal static class Executions
{
    public const string Arn = "arn:aws:states:eu-west-1:111122223333:execution:prod-TrainModel:abalone-20261121100005-ab12c";

    public const string Request = """
        "model":"abalone","run":"20261121100005-ab12c",
        "drop":{"bucket":"data","key":"training/abalone/november.csv","versionId":"v1","name":"november.csv","copySource":"data/training/abalone/november.csv?versionId=v1","time":"2026-11-21T10:00:05Z","size":1024},
        "configuration":{"model":"abalone","approval":"Automatic"},
        "places":{"bucket":"artifacts","run":"abalone/runs/20261121100005-ab12c"},
        "algorithms":[{"name":"xgboost","jobName":"abalone-20261121100005-ab12c-xgb","image":"i","instance":"ml.m5.large","hyperParameters":{},"endpoint":"abalone-xgboost"}],
        "warnings":[]
        """;

    public const string Preprocessed = """
        "preprocessing":{"report":{"rows":4177,"accepted":4170,"rejected":7,"rejectedReasons":{"length is no number":7},"imputed":{"height":12},
        "train":2919,"validation":626,"test":625,"encodedColumns":10,"contentHash":"aa","target":{"mean":9.9,"standardDeviation":3.2,"min":1,"max":29}}}
        """;

    public static JsonElement Reported(string more, string request = Request) =>
        JsonElement.Parse($$"""{"pipeline":"train-model","execution":"{{Arn}}","started":"2026-11-21T10:00:07.123Z","state":{ {{request}},{{more}} } }""");

    public static string Result(string algorithm, string outcome, double rmse = 2.2, double threshold = 2.6, string more = "") => $$$"""
        {"algorithm":"{{{algorithm}}}","outcome":"{{{outcome}}}",
         "metrics":{"trainingJobName":"j","trainRmse":1.5,"validationRmse":2.1,"metrics":{},"trainingSeconds":3},
         "verdict":{"accepted":{{{(outcome == "rejected" ? "false" : "true")}}},"reason":"rmse {{{rmse}}} was judged.","rmse":{{{rmse}}},"rmseDeviation":0.05,"threshold":{{{threshold}}},"rows":625{{{more}}}},
         "deployment":{"outcome":"{{{outcome}}}","algorithm":"{{{algorithm}}}","endpoint":"abalone-{{{algorithm}}}","config":"c","savedModel":"m","run":"20261121100005-ab12c","featuresKey":"k","rmse":{{{rmse}}},"at":"2026-11-21T10:01:00Z"}}
        """;

    public static JsonElement StatusChange(string status, string input, string more = "") => JsonElement.Parse($$"""
        {"version":"0","id":"1","detail-type":"Step Functions Execution Status Change","source":"aws.states","account":"111122223333","time":"2026-11-21T10:02:00Z","region":"eu-west-1","resources":["{{Arn}}"],
         "detail":{"executionArn":"{{Arn}}","stateMachineArn":"arn:aws:states:eu-west-1:111122223333:stateMachine:prod-TrainModel","name":"abalone-20261121100005-ab12c","status":"{{status}}",
         "startDate":1795255207123,"stopDate":1795255300000,"input":{{JsonSerializer.Serialize(input)}},"output":null{{more}}} }
        """);
}
