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
    """One statement, and how it ended: how many rows it wrote, or why it could not.

    ``many`` says the same for several rows at once, with ``{rows}`` where they stand; "" if
    there is no such statement. It may be run twice: the second time changes nothing.
    """

    __slots__ = ("done", "error", "many", "rows", "sql", "values", "woken")

    def __init__(self, sql: str, values: tuple[object, ...], many: str = "") -> None:
        self.sql, self.values, self.many = sql, values, many
        self.done = False
        self.rows = 0
        self.error: BaseException | None = None
        self.woken = threading.Lock()
        self.woken.acquire()


class Together:
    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._list = threading.Lock()
        self._waiting: list[Job] = []
        self._somebody_saves = False

    def put(self, connect: AbstractContextManager[Driver], job: Job) -> None:
        """Returns once the job is on disk. Raises what the driver raised for this very job."""
        with self._list:
            self._waiting.append(job)
            wait, self._somebody_saves = self._somebody_saves, True
        if wait:
            job.woken.acquire()  # until it is saved, or it is our turn to save for all
        if not job.done:
            self._save_for_all(connect)
        if job.error is not None:
            raise job.error

    def _save_for_all(self, connect: AbstractContextManager[Driver]) -> None:
        jobs: list[Job] = []
        try:
            with self._turn:  # who comes while we wait for our turn is taken along
                jobs = self._take()
                with connect as driver:
                    self._save(driver.cursor(), jobs)
        except BaseException as error:
            jobs = jobs or self._take()
            for job in jobs:
                if not job.done:
                    job.error, job.done = error, True
        finally:
            self._hand_on()
            for job in jobs:
                job.woken.release()

    def _take(self) -> list[Job]:
        with self._list:
            jobs, self._waiting = self._waiting, []
        return jobs

    def _hand_on(self) -> None:
        """The disk is free: the next one saves for all who came meanwhile."""
        with self._list:
            following = self._waiting[0] if self._waiting else None
            self._somebody_saves = following is not None
        if following is not None:
            following.woken.release()

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
    def _run(cursor: Any, job: Job) -> None:
        cursor.execute(job.sql, job.values)
        job.rows = cursor.rowcount

    @staticmethod
    def _at_once(cursor: Any, jobs: list[Job]) -> bool:
        """All in one statement. False if there is none, or if one of them wrote nothing: then
        they are run again one by one, which does no harm, to see which."""
        many = jobs[0].many
        if not many or any(job.many != many for job in jobs):
            return False
        row = "(" + ",".join("?" * len(jobs[0].values)) + ")"
        values = [value for job in jobs for value in job.values]
        cursor.execute(many.format(rows=",".join([row] * len(jobs))), values)
        if cursor.rowcount != len(jobs):
            return False
        for job in jobs:
            job.rows = 1
        return True

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
