"""Saving together: statements that come at the same moment share one transaction.

Every save waits until the disk has it (``synchronous=FULL``), and that wait is most of its cost.
So whoever's turn it is takes along all who are waiting. Alone, nobody waits for company.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from contextvars import copy_context
from typing import Any, Protocol

from sqlalchemy import Connection

from forms_engine.storage.turn import Turn


class Driver(Protocol):
    def cursor(self) -> Any: ...


class Job:
    """Something to be saved, and how it ended."""

    __slots__ = ("done", "error", "woken")

    def __init__(self) -> None:
        self.done = False
        self.error: BaseException | None = None
        self.woken = threading.Lock()
        self.woken.acquire()


class Statement(Job):
    """One statement. ``rows`` is how many it wrote.

    ``many`` says the same for several rows at once, with ``{rows}`` where they stand; "" if
    there is no such statement. It may be run twice: the second time changes nothing.
    """

    __slots__ = ("many", "rows", "sql", "values")

    def __init__(self, sql: str, values: tuple[object, ...], many: str = "") -> None:
        super().__init__()
        self.sql, self.values, self.many = sql, values, many
        self.rows = 0


class Work(Job):
    """Several statements that belong together. Whoever saves runs it, in the surroundings of
    whoever asked; and once more if another one of the same moment spoiled the transaction."""

    __slots__ = ("_around", "_do", "result")

    def __init__(self, do: Callable[[Connection], object]) -> None:
        super().__init__()
        self._do, self._around = do, copy_context()
        self.result: object = None

    def run(self, connection: Connection) -> None:
        self.result = self._around.run(self._do, connection)


class Together:
    """``straight`` lends a driver's connection for one statement, ``transaction`` one for more:
    all of what is done in it is saved, or none."""

    def __init__(
        self,
        turn: Turn,
        straight: Callable[[], AbstractContextManager[Driver]],
        transaction: Callable[[], AbstractContextManager[Connection]],
    ) -> None:
        self._turn, self._straight, self._transaction = turn, straight, transaction
        self._list = threading.Lock()
        self._waiting: list[Job] = []
        self._somebody_saves = False

    def put(self, job: Job) -> None:
        """Returns once the job is on disk. Raises what was raised for this very job."""
        with self._list:
            self._waiting.append(job)
            wait, self._somebody_saves = self._somebody_saves, True
        if wait:
            job.woken.acquire()  # until it is saved, or it is our turn to save for all
        if not job.done:
            self._save_for_all()
        if job.error is not None:
            raise job.error

    def _save_for_all(self) -> None:
        jobs: list[Job] = []
        try:
            with self._turn:  # who comes while we wait for our turn is taken along
                jobs = self._take()
                self._save(jobs)
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

    def _save(self, jobs: list[Job]) -> None:
        statements = [job for job in jobs if isinstance(job, Statement)]
        works = [job for job in jobs if isinstance(job, Work)]
        try:
            if works or not self._at_once(statements):
                self._as_one(statements, works)
        except Exception as error:
            if len(jobs) > 1:  # one of them spoils it for all, so each goes alone
                for job in jobs:
                    self._save([job])
                return
            jobs[0].error = error
        # Not where the program itself is being stopped: nothing was saved then.
        for job in jobs:
            job.done = True

    def _at_once(self, jobs: list[Statement]) -> bool:
        """All in one statement. False if there is none, or if one of them wrote nothing: then
        they are run again one by one, which does no harm, to see which."""
        if len(jobs) > 1 and not _alike(jobs):
            return False
        with self._straight() as driver:
            cursor = driver.cursor()
            if len(jobs) == 1:
                _run(cursor, jobs[0])
                return True
            return _run_alike(cursor, jobs)

    def _as_one(self, statements: list[Statement], works: list[Work]) -> None:
        with self._transaction() as connection:
            cursor = connection.connection.cursor()
            if len(statements) < 2 or not _alike(statements) or not _run_alike(cursor, statements):
                for statement in statements:
                    _run(cursor, statement)
            for work in works:
                work.run(connection)


def _run(cursor: Any, job: Statement) -> None:
    cursor.execute(job.sql, job.values)
    job.rows = cursor.rowcount


def _alike(jobs: list[Statement]) -> bool:
    many = jobs[0].many
    return bool(many) and all(job.many == many for job in jobs)


def _run_alike(cursor: Any, jobs: list[Statement]) -> bool:
    """False if one of them wrote nothing."""
    row = "(" + ",".join("?" * len(jobs[0].values)) + ")"
    values = [value for job in jobs for value in job.values]
    cursor.execute(jobs[0].many.format(rows=",".join([row] * len(jobs))), values)
    if cursor.rowcount != len(jobs):
        return False
    for job in jobs:
        job.rows = 1
    return True
