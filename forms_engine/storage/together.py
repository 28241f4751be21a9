"""Saving together: statements that come at the same moment share one transaction.

Every save waits until the disk has it (``synchronous=FULL``), and that wait is most of its cost.
So whoever's turn it is takes along all who are waiting. Alone, nobody waits for company.
"""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager
from typing import Any, Protocol

from forms_engine.storage.turn import Turn


class Driver(Protocol):
    def cursor(self) -> Any: ...


class Job:
    """One statement, and how it ended: how many rows it wrote, or why it could not."""

    __slots__ = ("done", "error", "many", "rows", "sql", "values")

    def __init__(self, sql: str, values: tuple[object, ...], many: str = "") -> None:
        self.sql, self.values, self.many = sql, values, many
        self.done = False
        self.rows = 0
        self.error: Exception | None = None


class Together:
    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._queue = threading.Lock()
        self._list = threading.Lock()
        self._waiting: list[Job] = []

    def put(self, connect: AbstractContextManager[Driver], job: Job) -> None:
        """Returns once the job is on disk. Raises what the driver raised for this very job."""
        with self._list:
            self._waiting.append(job)
        with self._queue:
            if not job.done:  # nobody before us took it along
                with self._list:  # a job is either in this list or in the next one
                    jobs, self._waiting = self._waiting, []
                with self._turn, connect as driver:
                    self._save(driver.cursor(), jobs)
        if job.error is not None:
            raise job.error

    def _save(self, cursor: Any, jobs: list[Job]) -> None:
        try:
            if len(jobs) == 1:
                self._run(cursor, jobs[0])
            elif not self._at_once(cursor, jobs):
                self._as_one(cursor, jobs)
        except Exception as error:
            if len(jobs) == 1:
                jobs[0].error = error
            else:  # one of them spoils it for all, so each goes alone
                for job in jobs:
                    self._save(cursor, [job])
        finally:
            for job in jobs:
                job.done = True

    @staticmethod
    def _at_once(cursor: Any, jobs: list[Job]) -> bool:
        many = jobs[0].many
        if not many or any(job.many is not many for job in jobs):
            return False
        row = "(" + ",".join("?" * len(jobs[0].values)) + ")"
        values = [value for job in jobs for value in job.values]
        cursor.execute(many.format(rows=",".join([row] * len(jobs))), values)
        if cursor.rowcount != len(jobs):
            return False
        for job in jobs:
            job.rows = 1
        return True

    @staticmethod
    def _run(cursor: Any, job: Job) -> None:
        cursor.execute(job.sql, job.values)
        job.rows = cursor.rowcount

    def _as_one(self, cursor: Any, jobs: list[Job]) -> None:
        cursor.execute("BEGIN IMMEDIATE")
        try:
            for job in jobs:
                self._run(cursor, job)
            cursor.execute("COMMIT")
        except Exception:
            if cursor.connection.in_transaction:
                cursor.execute("ROLLBACK")
            raise
