import mailbox
import zipfile
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from newsfacts.read.mails import mbox

GERMAN = "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer Brücke beraten."
PLAIN = f"Guten Tag,\n\n{GERMAN}\n\n-- \nAnna Huber\n"
HTML = f"<html><body><p>Guten Tag,</p><p>{GERMAN}</p><div style='display:none'>Vorschau</div></body></html>"


def _mail(text: str = "", **headers: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Anna Huber <anna@example.org>"
    message["To"] = "redaktion@example.org"
    message["Subject"] = headers.pop("subject", "Brücke über die Straße – größer als gedacht")
    message["Date"] = headers.pop("date", "Thu, 04 Sep 2025 23:15:00 +0200")
    if text:
        message.set_content(text, **headers)
    return message


def _put(path: str, message: EmailMessage) -> str:
    Path(path).write_bytes(bytes(message))
    return path


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_mail_is_an_article(read, charset, encoding):
    outcome = read(_put("mail", _mail(PLAIN, charset=charset, cte=encoding)))
    (article,) = outcome.articles
    assert article.text.replace("\r\n", "\n") == PLAIN.strip()
    assert (article.source, article.title) == ("mail", "Brücke über die Straße – größer als gedacht")
    assert (article.published, article.user_has_text) == ("2025-09-04", False)
    assert not outcome.problems


def test_newsletter_is_read_from_its_page(read):
    message = _mail("Im Browser: https://example.org/" + "a" * 500)
    message.add_alternative(HTML, subtype="html")
    assert [article.text for article in read(_put("a.eml", message)).articles] == [f"Guten Tag,\n{GERMAN}"]


def test_newsletter_is_read_from_its_text_if_its_page_is_a_picture(read):
    message = _mail(PLAIN)
    message.add_alternative("<html><body><img src='cid:1'><p>Abmelden</p></body></html>", subtype="html")
    (article,) = read(_put("a.eml", message)).articles
    assert GERMAN in article.text and "Abmelden" not in article.text


def test_attachments_are_read_in_turn(read):
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("x.txt", GERMAN)
    message = _mail("Siehe Anhang.")
    message.add_attachment(GERMAN, filename="Größe.txt")
    message.add_attachment(Path("a.zip").read_bytes(), maintype="application", subtype="zip", filename="a.zip")
    message.add_attachment(_mail(GERMAN, subject="Weitergeleitet"))
    message.add_attachment(b"\x89PNG\r\n\x1a\n\0", maintype="image", subtype="png", filename="foto.png")
    outcome = read(_put("a.eml", message))
    assert [article.source for article in outcome.articles] == [
        "a.eml",
        "a.eml/Größe.txt",
        "a.eml/a.zip/x.txt",
        "a.eml/#3",
    ]
    assert [article.title for article in outcome.articles][::3] == [message["Subject"], "Weitergeleitet"]
    assert [article.text.strip() for article in outcome.articles[1:]] == [GERMAN] * 3
    assert not any(article.user_has_text for article in outcome.articles)
    assert outcome.warnings == ["a.eml: left out pictures (foto.png)"]
    assert not outcome.errors


def test_pictures_in_the_text_and_signatures_are_passed_over(read):
    message = _mail(PLAIN)
    message.add_alternative(HTML, subtype="html")
    message.get_payload()[1].add_related(
        b"\x89PNG\r\n", maintype="image", subtype="png", cid="<1>", filename="logo.png"
    )
    message.add_attachment(b"0\x82", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    outcome = read(_put("a.eml", message))
    assert len(outcome.articles) == 1
    assert not outcome.problems


def test_appointments_are_left_out(read):
    message = _mail(GERMAN)
    message.add_alternative("BEGIN:VCALENDAR\nEND:VCALENDAR\n", subtype="calendar")
    outcome = read(_put("a.eml", message))
    assert [article.text.strip() for article in outcome.articles] == [GERMAN]
    assert outcome.warnings == ["a.eml: left out .ics files (#1)"]


def test_only_an_attachment(read):
    message = _mail()
    message.add_attachment(GERMAN, filename="a.txt")
    outcome = read(_put("a.eml", message))
    assert [article.source for article in outcome.articles] == ["a.eml/a.txt"]


def test_lines_that_flow_are_joined(read):
    Path("a.eml").write_bytes(
        b"From: a@example.org\nDate: Thu, 04 Sep 2025 23:15:00 +0200\nSubject: A\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
        b"Der Rat hat \nberaten.\n\nZweiter Absatz \n> Zitat \n> geht weiter\n-- \nAnna\n"
    )
    (article,) = read("a.eml").articles
    assert article.text == "Der Rat hat beraten.\n\nZweiter Absatz \n> Zitat \n> geht weiter\n-- \nAnna"


def test_subjects_are_decoded_however_they_are_written(read):
    for subject, title in {
        b"=?utf-8?Q?Br=C3?=\n =?utf-8?Q?=BCcke?=": "Brücke",  # cut within a character
        "Brücke".encode(): "Brücke",
        "Brücke".encode("cp1252"): "Brücke",
        b"=?x-unknown?Q?a?=": "=?x-unknown?Q?a?=",
        b"=?utf-8?B?a?=": "=?utf-8?B?a?=",
        b"WG: =?iso-8859-1?Q?Br=FCcke?= in Tirol": "WG: Brücke in Tirol",
        b"": None,
    }.items():
        Path("a.eml").write_bytes(b"From: a@example.org\nDate: x\nSubject: " + subject + b"\n\n" + GERMAN.encode())
        assert [article.title for article in read("a.eml").articles] == [title]


def test_date_that_nobody_understands_is_said(read):
    Path("a.eml").write_text(f"From: a@example.org\nDate: gestern\nMessage-ID: <1@x>\n\n{GERMAN}", encoding="utf-8")
    outcome = read("a.eml")
    assert [article.published for article in outcome.articles] == [None]
    assert outcome.warnings == ["a.eml: cannot understand the date 'gestern'"]


@pytest.mark.parametrize(
    "text",
    [
        f"Von: Anna Huber\nDatum: 4. September 2025\nBetreff: Brücke\n\n{GERMAN}",
        f"Date: 2025-09-04\n\n{GERMAN}",
        f"Wien: {GERMAN}\n",
        f"From: Wien\n\n{GERMAN}",
        f"From Vienna at 10:30 in 2025\n{GERMAN}",
        f"date 2025-09-04\nSubject: a\nFrom: b\n\n{GERMAN}",
    ],
)
def test_text_that_begins_like_a_mail_is_text(read, text):
    Path("a.txt").write_text(text, encoding="utf-8")
    assert [article.text for article in read("a.txt").articles] == [text]


def test_encrypted_mail_is_an_error(read):
    Path("a.eml").write_text(
        'From: a@example.org\nDate: x\nSubject: A\nContent-Type: multipart/encrypted; boundary="b"\n\n--b\n\nx\n--b--\n'
    )
    assert read("a.eml").errors == ["a.eml: this mail is encrypted; open it in your mail program and save its text"]


def test_mails_of_an_mbox_are_read_one_by_one(read):
    box = mailbox.mbox("box")
    for number, text in enumerate([GERMAN, f"From hier an gilt:\n\nFrom Wien kam {GERMAN}", GERMAN]):
        message = _mail(text)
        if number != 1:
            message["Message-ID"] = f"<{number}@example.org>"
        box.add(message)
    box.close()
    outcome = read("box")
    assert [article.source for article in outcome.articles] == ["0@example.org", "box#2", "2@example.org"]
    assert outcome.articles[1].text.splitlines()[::2] == ["From hier an gilt:", f"From Wien kam {GERMAN}"]
    assert not outcome.problems


def test_damaged_mail_in_an_mbox_costs_no_other(read, monkeypatch):
    monkeypatch.setattr(mbox, "MOST_BYTES", 2000)
    start = b"From - Thu Sep  4 23:15:00 2025\n"
    sealed = b"From: a@example.org\nDate: x\nContent-Type: multipart/encrypted\n\nx\n\n"
    good = bytes(_mail(GERMAN)) + b"\n"
    Path("box").write_bytes(start + good + start + sealed + start + good * 9 + start + good)
    outcome = read("box")
    assert [article.source for article in outcome.articles] == ["box#1", "box#4"]
    assert [error.partition(":")[0] for error in outcome.errors] == ["box#2", "box#3"]


def test_folder_of_mails(read):
    for name in ("cur/1757020500.1:2,S", "new/1757020501.2"):
        Path("Maildir", name).parent.mkdir(parents=True)
        message = _mail(GERMAN)
        message.add_attachment(b"\x89PNG\r\n\x1a\n\0", maintype="image", subtype="png", filename="foto.png")
        _put(f"Maildir/{name}", message)
    outcome = read("Maildir")
    assert [article.source for article in outcome.articles] == [
        "Maildir/cur/1757020500.1:2,S",
        "Maildir/new/1757020501.2",
    ]
    assert outcome.warnings == ["Maildir: left out pictures (foto.png, foto.png)"]


def test_mail_of_outlook_is_refused_with_advice(read):
    Path("a.msg").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert read("a.msg").errors == [
        "a.msg: this is a mail that Outlook saved, no text; save it as .eml, .mht or text in Outlook first"
    ]
