"""How long a sentence takes to become sound, and how large it is: ``python3 benchmarks/speech.py``.

Every text of the shipped forms in each of their languages, one after the other, in the process that
makes it for a worker. ``--keep`` writes the table into benchmarks/README.md.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.keeping import keep
from forms_engine.definition.loading import load
from forms_engine.pictures.library import Library
from forms_engine.question_types.registry import TYPES
from forms_engine.read_aloud.aloud import Aloud
from forms_engine.read_aloud.speaker import CannotSpeak

HERE = Path(__file__).parent.parent
FORMS = ("my_month", "tell_us")


def sentences() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    library = Library(HERE / "symbols")
    for name in FORMS:
        words = load(HERE / "form_definitions" / name, TYPES, library).words
        assert words is not None
        for language, book in words.translations.items():
            found.setdefault(language, []).extend(book.easy.values())
    return found


def measured(aloud: Aloud, language: str, texts: list[str]) -> tuple[str, ...]:
    aloud.make(texts[0], language)  # the process is there, and has read the language
    times, sizes, words = [], [], 0
    for text in texts:
        began = time.perf_counter()
        try:
            sound = aloud.make(text, language)
        except CannotSpeak:
            continue
        times.append((time.perf_counter() - began) * 1000)
        sizes.append(len(sound.body) / 1000)
        words += len(sound.words)
    slow = quantiles(times, n=20)[-1]
    return (
        language,
        f"{len(texts)} ({sum(len(t.split()) for t in texts) / len(texts):.1f} words each)",
        f"{median(times):.0f} ms",
        f"{slow:.0f} ms",
        f"{median(sizes):.1f} kB",
        f"{100 * words / sum(len(t.split()) for t in texts):.0f} %",
    )


def main() -> None:
    data = Path("/nonexistent")  # nothing is kept
    aloud = Aloud(data, b"benchmark", megabytes=1)
    if aloud.speaker is None:
        raise SystemExit("There is no voice here. Install the extra: espeakng-loader and lameenc.")
    began = time.perf_counter()
    aloud.make("Good", "en-GB")
    first = (time.perf_counter() - began) * 1000
    head = ("language", "sentences", "half within", "19 of 20 within", "size", "words with a time")
    rows = [head, ("---", "---", "--:", "--:", "--:", "--:")]
    rows += [measured(aloud, language, texts) for language, texts in sentences().items()]
    status = Path(f"/proc/{aloud.speaker.process_id}/status")
    memory = ""
    if status.exists():
        kilobytes = int(status.read_text().partition("VmRSS:")[2].split()[0])
        memory = f" The voice's process then held {kilobytes // 1000} MB."
    aloud.close()
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    text = f"{table}\n\nThe first word after nobody listened: {first:.0f} ms.{memory}"
    print(text)
    if "--keep" in sys.argv:
        keep("speech", text)


if __name__ == "__main__":
    main()
