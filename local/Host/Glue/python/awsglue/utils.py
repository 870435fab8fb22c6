"""Arguments of a run."""

RESERVED = ("job-bookmark-option", "job-bookmark-from", "job-bookmark-to", "JOB_ID", "JOB_RUN_ID", "SECURITY_CONFIGURATION", "encryption-type")


class GlueArgumentError(Exception):
    """An argument that the script requires is missing."""


def getResolvedOptions(args, options):
    """The listed arguments, all of them required, and what the service passes by itself."""
    refused = [name for name in options if name in RESERVED]
    if refused:
        raise RuntimeError(f"Using reserved arguments {refused}")
    given = _pairs(args[1:])
    missing = [f"--{name}" for name in options if name not in given]
    if missing:
        raise GlueArgumentError(f"the following arguments are required: {', '.join(missing)}")
    known = {name: given.get(name) for name in (*options, *RESERVED, "TempDir") if name in given}
    return {name.replace("-", "_"): value for name, value in known.items()}


def _pairs(args):
    given = {}
    position = 0
    while position < len(args):
        name, equals, value = args[position].partition("=")
        if not name.startswith("--"):
            raise GlueArgumentError(f"{name} is not the name of an argument")
        if not equals:
            position += 1
            value = args[position] if position < len(args) else ""
        given[name[2:]] = value
        position += 1
    return given
