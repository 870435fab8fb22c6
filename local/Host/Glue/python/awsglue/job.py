"""The life of a run: init, work, commit."""

from awsglue import local


class Job:
    def __init__(self, glue_context):
        self._context = glue_context

    def init(self, job_name, args=None):
        if not job_name:
            raise ValueError("job.init needs the job's name")

    def commit(self):
        """What all sources have read counts from now on."""
        local.run("commit", {})
