"""Megabytes of memory that this process has had at most; see peak-memory.ts."""
import re
import resource


def peak_megabytes():
    try:
        with open('/proc/self/status', encoding='utf8') as status:
            return int(re.search(r'VmHWM:\s+(\d+) kB', status.read())[1]) / 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
