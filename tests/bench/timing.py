# SPDX-License-Identifier: EUPL-1.2
"""One command, run a number of times: how long it took, how much of the processors, how much memory."""
import os
import statistics
import subprocess
import sys
import time


class Run:
    """The times and the peak memory of one command, over the rounds; the processes that it starts count."""

    def __init__(self, command, prepare=None, folder=None):
        self.command, self.prepare, self.folder = command, prepare, folder
        self.seconds, self.busy, self.memory = [], [], 0

    def once(self):
        if self.prepare:
            self.prepare()
        os.sync()  # what was written before does not count
        start = time.perf_counter()
        process = subprocess.Popen(self.command, cwd=self.folder, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds.append(time.perf_counter() - start)
        self.busy.append(usage.ru_utime + usage.ru_stime)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(self.command)}: status {process.returncode}\n{said.decode()[-2000:]}")
        self.memory = max(self.memory, usage.ru_maxrss / 1024)

    def forget(self):
        self.seconds.clear()
        self.busy.clear()

    @property
    def median(self):
        return statistics.median(self.seconds)

    @property
    def fastest(self):
        return min(self.seconds)

    @property
    def processor(self):
        return min(self.busy)

    def __str__(self):
        return f"{self.median * 1000:9.1f} ms ({self.fastest * 1000:.1f})"


def in_turns(rounds, *runs):
    runs[0].once()  # once for nothing: everything is in the page cache then
    runs[0].forget()
    for _ in range(rounds):
        for run in runs:
            run.once()
