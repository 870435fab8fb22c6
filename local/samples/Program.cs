using Local.Samples;

// Without an argument into the folder that the files are committed in: dotnet run --project local/samples, from the repository's root.
var folder = args is [var named] ? named : Path.Combine("local", "samples");
File.WriteAllText(Path.Combine(folder, "used-cars.csv"), UsedCars.Csv());
File.WriteAllText(Path.Combine(folder, "three-cars.json"), UsedCars.ThreeCarsJson());
