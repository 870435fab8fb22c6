"""The same batch in Python: read, encode, predict with the same library and model, write. Prints the seconds of each as JSON; the imports are not counted."""
import json, sys, time
import numpy as np, pandas as pd, xgboost as xgb

model, features, source, target = sys.argv[1:5]
marks = [time.perf_counter()]
schema = json.load(open(features))["features"]
booster = xgb.Booster()
booster.load_model(model)
texts = {f["name"]: str for f in schema if f["type"] == "categorical"}
rows = pd.read_csv(source, dtype=texts, keep_default_na=False, na_values=[""])
marks.append(time.perf_counter())

columns = []
for f in schema:
    values = rows[f["name"]]
    if f["type"] == "numeric":
        columns.append(values.fillna(f["imputation"]).to_numpy(np.float32)[:, None])
        continue
    codes = pd.Categorical(values, categories=f["categories"]).codes
    one_hot = np.zeros((len(rows), len(f["categories"]) + (1 if f.get("missing") else 0)), np.float32)
    known = np.nonzero(codes >= 0)[0]
    one_hot[known, codes[known]] = 1
    if f.get("missing"):
        one_hot[values.isna().to_numpy(), -1] = 1
    columns.append(one_hot)
encoded = np.concatenate(columns, axis=1)
marks.append(time.perf_counter())

predictions = booster.predict(xgb.DMatrix(encoded))
marks.append(time.perf_counter())

rows["prediction"] = predictions
rows["prediction_xgboost"] = predictions
rows["row_id"] = [f"batch-{n}" for n in range(len(rows))]
rows.to_csv(target, index=False)
marks.append(time.perf_counter())
print(json.dumps(dict(zip(["read", "encode", "predict", "write"], np.diff(marks).tolist()), total=marks[-1] - marks[0])))
