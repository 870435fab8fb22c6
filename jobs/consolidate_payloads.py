"""Moves captured payloads, line by line as they are, from where endpoints and batches leave them to one place per model, date and run.

A Glue job with bookmarks: every run takes what came since the last run that committed. A run that fails before its commit leaves lines that
the next run writes again, under its own name; who reads them counts each row once.

Arguments: --BUCKET, --MODELS (names with commas between), --DATE (yyyy-mm-dd).
Writes:    s3://{BUCKET}/{model}/consolidated/dt={DATE}/run={run}/part-*  the lines
           s3://{BUCKET}/{model}/consolidated/summaries/run={run}/part-*  one line of JSON: model, run, date, lines
"""

import json
import sys

from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql.functions import concat_ws

# JSON escapes control characters, so no sound line holds this one; a broken line that does is joined again.
SEPARATOR = "\u0001"


def captured(glue, bucket, model):
    """The model's new lines, unparsed: a reader of CSV that knows neither quotes nor a separator that occurs."""
    frame = glue.create_dynamic_frame.from_options(
        connection_type="s3",
        connection_options={"paths": [f"s3://{bucket}/{model}/capture/"], "recurse": True},
        format="csv",
        format_options={"separator": SEPARATOR, "quoteChar": -1, "withHeader": False},
        transformation_ctx=f"capture-{model}",
    )
    return frame.toDF()


def consolidate(glue, bucket, model, date, run):
    lines = captured(glue, bucket, model)
    if not lines.columns:  # nothing new gives a frame without a schema
        return 0
    text = lines.select(concat_ws(SEPARATOR, *lines.columns).alias("value")).cache()
    place = f"s3://{bucket}/{model}/consolidated"
    text.write.mode("overwrite").text(f"{place}/dt={date}/run={run}/")
    count = text.count()
    summary = json.dumps({"model": model, "run": run, "date": date, "lines": count})
    glue.spark_session.createDataFrame([(summary,)], ["value"]).coalesce(1).write.mode("overwrite").text(f"{place}/summaries/run={run}/")
    return count


def main(argv):
    options = getResolvedOptions(argv, ["JOB_NAME", "BUCKET", "MODELS", "DATE"])
    glue = GlueContext(SparkContext.getOrCreate())
    job = Job(glue)
    job.init(options["JOB_NAME"], options)
    for model in options["MODELS"].split(","):
        count = consolidate(glue, options["BUCKET"], model, options["DATE"], options["JOB_RUN_ID"])
        print(f"{model}: {count} lines", flush=True)
    job.commit()


if __name__ == "__main__":
    main(sys.argv)
