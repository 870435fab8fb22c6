using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Ssm;

/// <summary>Parameter Store on the wire and as a state machine's task.</summary>
public sealed class SsmEndpoints(SsmStore store) : IJsonService, ITaskTarget
{
    const int MostNames = 10;

    public string TargetPrefix => "AmazonSSM";

    public string Integration => "ssm";

    public Task<JsonObject> CallAsync(string operation, JsonObject input, Caller caller, CancellationToken cancellation) => Task.FromResult(operation switch
    {
        "GetParameter" => Get(input),
        "GetParameters" => GetMany(input),
        "GetParametersByPath" => ByPath(input),
        "PutParameter" => Put(input),
        "DeleteParameter" => Delete(input),
        "DeleteParameters" => DeleteMany(input),
        "DescribeParameters" => Describe(input),
        "GetParameterHistory" => History(input),
        _ => throw AwsException.NotEmulated("SSM " + operation),
    });

    public async Task<JsonNode?> CallTaskAsync(string operation, JsonObject parameters, Caller caller, CancellationToken cancellation) =>
        await CallAsync(operation, parameters, caller, cancellation);

    JsonObject Get(JsonObject input) => new() { ["Parameter"] = ParameterJson.Value(store.Get(input.Required("Name")), input.Required("Name")) };

    JsonObject GetMany(JsonObject input)
    {
        var names = Names(input);
        var found = new JsonArray();
        var invalid = new JsonArray();
        foreach (var name in names)
        {
            try
            {
                found.Add(ParameterJson.Value(store.Get(name), name));
            }
            catch (AwsException missing) when (missing.Code is "ParameterNotFound" or "ParameterVersionNotFound")
            {
                invalid.Add(name);
            }
        }
        return new JsonObject { ["Parameters"] = found, ["InvalidParameters"] = invalid };
    }

    JsonObject ByPath(JsonObject input)
    {
        TaskParameters.Only(input, "Path", "Recursive", "WithDecryption", "MaxResults", "NextToken");
        var path = input.Required("Path");
        if (!path.StartsWith('/')) throw SsmErrors.Invalid("The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash \"/\".");
        var prefix = path.EndsWith('/') ? path : path + "/";
        var recursive = input["Recursive"]?.GetValue<bool>() == true;
        var found = store.List(prefix).Where(p => recursive || !p.Name[prefix.Length..].Contains('/', StringComparison.Ordinal));
        return ParameterJson.Page(input, found, p => p.Name, p => ParameterJson.Value(p, p.Name), 10);
    }

    JsonObject Put(JsonObject input)
    {
        TaskParameters.Only(input, "Name", "Value", "Type", "Overwrite", "Description", "AllowedPattern", "Tier", "DataType", "Tags", "KeyId");
        var type = input.Text("Type");
        if (type == "SecureString") throw AwsException.NotEmulated("SSM parameters of type SecureString");
        if (type is not (null or "String" or "StringList")) throw SsmErrors.Invalid($"1 validation error detected: Value '{type}' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [SecureString, StringList, String]");
        if (input.Text("DataType") is { } data && data != "text") throw AwsException.NotEmulated("the SSM data type " + data);
        var tier = input.Text("Tier");
        var added = store.Put(new NewParameter(input.Required("Name"), input.Required("Value"), type, input["Overwrite"]?.GetValue<bool>() == true)
        {
            Tier = tier == "Intelligent-Tiering" ? null : tier,
            Description = input.Text("Description"),
            AllowedPattern = input.Text("AllowedPattern"),
        });
        return new JsonObject { ["Version"] = added.Version, ["Tier"] = added.Tier };
    }

    JsonObject Delete(JsonObject input)
    {
        var name = input.Required("Name");
        return store.Delete(name) ? [] : throw SsmErrors.NotFound(name);
    }

    JsonObject DeleteMany(JsonObject input)
    {
        var results = Names(input).ToLookup(store.Delete, name => (JsonNode)name);
        return new JsonObject { ["DeletedParameters"] = new JsonArray([.. results[true]]), ["InvalidParameters"] = new JsonArray([.. results[false]]) };
    }

    JsonObject Describe(JsonObject input)
    {
        TaskParameters.Only(input, "ParameterFilters", "MaxResults", "NextToken");
        var filters = (input["ParameterFilters"] as JsonArray ?? []).Select(f => ParameterFilter.Read(f!.AsObject())).ToList();
        return ParameterJson.Page(input, store.List().Where(p => filters.All(f => f.Takes(p))), p => p.Name, ParameterJson.Description, 50);
    }

    JsonObject History(JsonObject input)
    {
        var name = input.Required("Name");
        if (store.Find(name) is null) throw SsmErrors.NotFound(name);
        return ParameterJson.Page(input, store.Versions(name), p => p.Version.ToString("D10"), ParameterJson.Version, 50);
    }

    static List<string> Names(JsonObject input) =>
        input["Names"] is JsonArray { Count: > 0 and <= MostNames } names ? [.. names.Select(n => n!.GetValue<string>())] : throw SsmErrors.Invalid($"Names must hold 1 to {MostNames} parameter names.");
}
