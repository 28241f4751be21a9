"""Plain text, text messages and the interview sheet: right from top to bottom, no pictures."""

from __future__ import annotations

from dataclasses import replace

from forms_engine.formats.interview.sheet import sheet
from forms_engine.formats.interview_text.making import make as interview
from forms_engine.formats.lines import WIDTH, sentences
from forms_engine.formats.messages.making import make as as_messages
from forms_engine.formats.messages.making import messages, texts_needed
from forms_engine.formats.text.making import make
from tests.formats import documents
from tests.formats.documents import blank, every_word, said, story


def flat(text: bytes) -> str:
    return " ".join(text.decode().split())


def lines(text: bytes) -> list[str]:
    return text.decode().split("\r\n")


def test_every_word_is_there_in_order() -> None:
    for document in (blank(), documents.answered(), story(), documents.right_to_left()):
        text, at = flat(make(document)), 0
        for words in every_word(document):
            at = text.find(" ".join(words.split()), at)
            assert at >= 0, f"“{words}” is missing, or comes too early"


def test_a_sentence_ends_with_the_stop_of_its_own_language() -> None:
    urdu = documents.right_to_left()
    three = sentences((said("Go home", "en-GB"), said("گھر"), said("گھر")), urdu)
    assert "Go home." in three
    assert "گھر۔ گھر" in three
    assert "Question 1۔" in flat(make(urdu)), "the words of this sheet are all Urdu"


def test_answers_are_numbered_on_and_the_ways_out_too() -> None:
    text = lines(make(blank(documents.MONTH)))
    start = text.index("1. Good")
    assert text[start : start + 6] == [
        "1. Good",
        "2. OK. Go to question 3.",
        "3. Bad",
        "4. I don't know",
        "5. I don't want to say",
        "Write the number of your answer:",
    ]


def test_where_a_number_is_an_answer_the_ways_out_have_letters() -> None:
    """“1” must never mean both one friend and *I don't know*."""
    text = lines(make(blank(documents.FRIENDS)))
    assert "A. I don't know" in text
    assert not any(line.startswith("1.") for line in text)
    text = lines(make(blank(documents.SORTED)))
    assert [line for line in text if line[1:3] == ". "] == [
        "A. I like it",
        "B. I do not like it",
        "1. Food",
        "2. My room",
        "C. I don't know",
        "D. I don't want to say",
    ]


def test_an_answer_that_was_given_is_said_in_words() -> None:
    text = flat(make(documents.answered()))
    assert "1. Good. You chose this." in text
    assert "You wrote: “More walks 😀 and <b>tea</b> & toast”" in text
    assert "1. Food: I like it 2. My room: Not sorted" in text
    assert "Write" not in text


def test_what_only_the_supporter_reads_stays_with_the_supporter() -> None:
    text = flat(make(blank()))
    assert "Wait until they are ready." not in text
    assert "Who was there?" not in text
    assert "Point at each face." not in text


def test_lines_end_where_a_word_ends_and_nothing_is_drawn_with_signs() -> None:
    long = replace(documents.WISH, ask=said("What would you like " * 12 + "?"))
    text = lines(make(blank(long)))
    assert max(map(len, text)) <= WIDTH
    assert not any(sign in line for sign in ("==", "--", "__", "[ ", "| ") for line in text)
    assert not any(line == text[n - 1] == text[n - 2] == "" for n, line in enumerate(text))


def test_right_to_left_lines_run_the_right_way() -> None:
    """A line that begins with a number or borrowed words is told which way it runs (E11)."""
    text = lines(make(documents.right_to_left()))
    assert "\u200f1. اچھا" in text
    assert "\u200f2. \u2068Bad\u2069" in text


def test_borrowed_words_of_the_interface_are_there_too() -> None:
    document = replace(blank(documents.MONTH), say=lambda words, **slots: said("Geiriau"))
    assert "Geiriau" in flat(make(document))


def test_a_message_holds_one_question_and_says_what_to_reply() -> None:
    month = next(m for m in messages(blank(documents.MONTH)) if "month been?" in m.words)
    assert month.words.split("\n") == [
        "Question 1. How has this month been?",
        "Reply 1 for Good",
        "Reply 2 for OK",
        "Reply 3 for Bad",
        "Reply 4 for I don't know",
        "Reply 5 for I don't want to say",
    ]
    assert month.after == ("(After 2: Go to question 3.)",)


def test_several_answers_are_several_numbers() -> None:
    matters = next(m for m in messages(blank(documents.MATTERS)) if "matters" in m.words)
    assert "Reply with up to 2 numbers, such as 1 2." in matters.words
    assert "2 for My room" in matters.words
    assert matters.only == "Only if you said Good to question 1."
    assert "Only if" not in matters.words


def test_a_sort_question_is_one_message_for_each_card() -> None:
    cards = [m.words for m in messages(blank(documents.SORTED)) if "What do you like?" in m.words]
    assert [words.split("\n")[0] for words in cards] == [
        "Question 6. What do you like? Food",
        "Question 6. What do you like? My room",
    ]
    assert "Reply 2 for I do not like it" in cards[0]


def test_a_number_question_is_not_mixed_up_with_the_ways_out() -> None:
    friends = next(m for m in messages(blank(documents.FRIENDS)) if "friends" in m.words)
    assert "Reply with a number." in friends.words
    assert "Reply A for I don't know" in friends.words


def test_answers_as_messages_are_told_and_not_asked() -> None:
    text = flat(as_messages(documents.answered()))
    assert "How has this month been? Good" in text
    assert "Food: I like it. My room: Not sorted" in text
    assert "Reply" not in text


def test_whoever_sends_knows_how_long_a_message_is() -> None:
    assert texts_needed("a" * 160) == 1
    assert texts_needed("a" * 161) == 2
    assert texts_needed("€" * 80) == 1
    assert texts_needed("ŵ" * 70) == 1
    assert texts_needed("ŵ" * 71) == 2
    text = flat(as_messages(blank(documents.MONTH)))
    assert "(Message 1: " in text
    assert "Do not send the lines in round brackets." in text


def test_the_interview_sheet_tells_the_supporter_what_to_do() -> None:
    """F08: read it out, do not choose, it is their view that counts."""
    text = flat(interview(blank()))
    assert "Read it out. Do not choose. It is their view that counts." in text
    assert "For you: Point at each face." in text
    assert text.index("How has this month been?") < text.index("Point at each face.")
    assert text.index("Point at each face.") < text.index("1. Good")


def test_each_answer_has_room_for_who_helped_and_how() -> None:
    """F06: asked for each question that can be answered, and not for a statement."""
    text = flat(interview(blank()))
    answerable = [one for one in documents.SHAPES if one != documents.NEARLY]
    assert text.count("Who helped with this answer, and how?") == len(answerable)
    assert text.count("[ ] I answered for them") == len(answerable)


def test_the_supporter_s_own_view_has_a_place_apart_at_the_end() -> None:
    """F07: a view of somebody else never stands among the answers."""
    text = flat(interview(blank()))
    assert text.index("What you think yourself") > text.rindex("Who helped with this answer")
    assert "This is your view, not theirs. It is kept apart." in text


def test_the_sheet_is_a_document_and_keeps_every_block() -> None:
    document = blank()
    asked = [b.question_id for b in sheet(document).blocks if hasattr(b, "question_id")]
    assert asked == [one.question_id for one in documents.SHAPES]


def test_a_telephone_number_is_not_broken_across_lines() -> None:
    words = "You can ring the people who speak up for you, day and night: 01632 960 123."
    text = make(blank(replace(documents.NEARLY, ask=said(words)))).decode()
    assert "01632 960 123." in text.split("\r\n")
