"""The BagIt forms: what is written can be read, and only that."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety_desk.exchange import bag
from safety_desk.model.names import safe_name

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).map(safe_name)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map(lambda parts: "data/" + "/".join(parts))


@given(st.dictionaries(PATHS, st.binary(max_size=9), max_size=20), st.sampled_from(bag.ALGORITHMS))
def test_manifest_reads_back(content: dict[str, bytes], algorithm: str) -> None:
    digests = {path: hashlib.new(algorithm, data).hexdigest() for path, data in content.items()}
    assert bag.read_manifest(bag.manifest(digests), algorithm) == (digests, [])


@given(st.dictionaries(PATHS, st.binary(max_size=9), min_size=1, max_size=6), st.data())
def test_no_changed_bit_of_a_manifest_goes_unseen(content: dict[str, bytes], data: st.DataObject) -> None:
    digests = {path: hashlib.sha256(one).hexdigest() for path, one in content.items()}
    text = bytearray(bag.manifest(digests))
    at = data.draw(st.integers(0, len(text) * 8 - 1))
    text[at // 8] ^= 1 << at % 8
    read, faults = bag.read_manifest(bytes(text), "sha256")
    assert faults or read != digests


@pytest.mark.parametrize(
    "text",
    [
        "{0} data/a\n",
        "{0}  data/a",
        "{1}  data/a\n",
        "{0}  data/a\n{0}  data/a\n",
        "{0}  data/b\n{0}  data/a\n",
        "\ufeff{0}  data/a\n",
        "{0}  data/a\r\n\n",
        "{0}  \n",
    ],
)
def test_manifest_of_another_form_is_refused(text: str) -> None:
    digest = "0" * 63 + "a"
    assert bag.read_manifest(text.format(digest, digest.upper()).encode(), "sha256")[1]


LABEL_TEXT = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30)


@given(st.lists(LABEL_TEXT, min_size=1, max_size=12))
def test_long_labels_are_folded_and_read_back(words: list[str]) -> None:
    value = " ".join(words)
    text = bag.bag_info([("Contact-Name", value), ("Bag-Count", "1 of 1")])
    assert bag.read_bag_info(text) == ({"Contact-Name": value, "Bag-Count": "1 of 1"}, [])
    assert all(len(line) <= 79 or " " not in line[1:].partition(": ")[2] for line in text.decode().splitlines())


def test_label_that_comes_twice_or_is_none_is_a_fault() -> None:
    assert bag.read_bag_info(b"A: 1\nA: 2\n")[1] == ["“A”写了两次"]
    assert bag.read_bag_info(b"A: 1\nno label\n")[1] == ["第 2 项写法不对"]


def test_seal_is_five_groups_without_letters_that_look_alike(tmp_path: Path) -> None:
    seal = bag.seal_of(b"abc")
    assert seal == bag.seal_of(b"abc") != bag.seal_of(b"abd")
    assert [len(group) for group in seal.split("-")] == [4] * 5
    assert not set("01IO") & set("".join(bag.seal_of(bytes([n])) for n in range(200)))
    (tmp_path / "tagmanifest-sha256.txt").write_bytes(b"abc")
    assert bag.seal(tmp_path) == seal


def test_seals_agree_however_they_are_typed() -> None:
    seal = bag.seal_of(b"abc")
    assert bag.same_seal(seal, " " + seal.lower().replace("-", " "))
    assert not bag.same_seal(seal, bag.seal_of(b"abd"))
    assert not bag.same_seal("", "-")
