using Contracts;
using Contracts.Training;

namespace Drops;

/// <summary>What is wrong with the place of a dropped file.</summary>
public static class Refusal
{
    /// <summary>Null when the file lies in a folder that can be a model's.</summary>
    public static Fault? OfPlace(DroppedFile file) => file switch
    {
        { Model.Length: 0 } => Fault.Rejected($"{file.Drop.Name} lies in no model's folder.", $"Move {file.Uri} to s3://{file.Drop.Bucket}/{file.Purpose}/{{model}}/{file.Drop.Name}, with the model's name."),
        _ when !Names.IsModel(file.Model) => Fault.Rejected($"{file.Drop.Name}: the folder \"{file.Model}\" cannot be a model; {Names.ModelRule}.", $"Move {file.Uri} into the folder of its model."),
        _ => null,
    };
}
