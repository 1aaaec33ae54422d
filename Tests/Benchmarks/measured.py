"""Runs a program and watches what it takes."""
import resource
import subprocess
import threading
import time


class Memory:
    """The greatest memory of a process so far in MiB: private pages, and all that are resident."""

    def __init__(self):
        self.private = self.resident = 0

    def watch(self, pid, stopped):
        while not stopped.is_set():
            try:
                with open(f"/proc/{pid}/status") as lines:
                    fields = dict(line.split(":", 1) for line in lines)
            except OSError:
                return
            if "RssAnon" in fields:
                self.private = max(self.private, int(fields["RssAnon"].split()[0]) / 1024)
                self.resident = max(self.resident, int(fields["VmHWM"].split()[0]) / 1024)
            stopped.wait(0.01)


def measured(arguments):
    """The output, the seconds of the wall clock and of the processor, and the memory."""
    begin = time.perf_counter()
    spent = processor_time()
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    memory = Memory()
    stopped = threading.Event()
    watcher = threading.Thread(target=memory.watch, args=(process.pid, stopped))
    watcher.start()
    output, errors = process.communicate()
    seconds = time.perf_counter() - begin
    stopped.set()
    watcher.join()
    if process.returncode:
        raise SystemExit(f"{' '.join(arguments)}: {errors or output}")
    return output, seconds, processor_time() - spent, memory


def processor_time():
    """The seconds of the processor that all ended children took."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(arguments):
    """The output, the seconds and the greatest private memory in MiB."""
    output, seconds, _, memory = measured(arguments)
    return output, seconds, memory.private
