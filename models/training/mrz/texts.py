"""Machine-readable lines as text: the five formats of ICAO Doc 9303, the old French identity card and the French licence."""

from __future__ import annotations

import numpy as np

from .glyphs import ALPHABET

LONGEST = 44
ROWS = 3
NOTHING = -1
"""Stands where a zone has no character."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Roughly how often letters stand in names of many languages; every letter comes often enough to be learned.
COMMON = np.array([13, 3, 4, 4, 11, 2, 4, 4, 9, 2, 4, 6, 4, 9, 8, 3, 1, 8, 6, 5, 5, 2, 2, 1.5, 3, 3])
STATES = [
    "AUS",
    "AUT",
    "AZE",
    "BEL",
    "BGR",
    "BRA",
    "CAN",
    "CHE",
    "CHN",
    "CZE",
    "D<<",
    "DNK",
    "EGY",
    "ESP",
    "EST",
    "FIN",
    "FRA",
    "GBR",
    "GEO",
    "GRC",
    "HRV",
    "HUN",
    "IDN",
    "IND",
    "IRL",
    "IRN",
    "ISL",
    "ITA",
    "JPN",
    "KAZ",
    "KOR",
    "LTU",
    "LUX",
    "LVA",
    "MAR",
    "MDA",
    "MEX",
    "MKD",
    "MLT",
    "NGA",
    "NLD",
    "NOR",
    "NZL",
    "PAK",
    "PER",
    "PHL",
    "POL",
    "PRT",
    "ROU",
    "RUS",
    "SAU",
    "SGP",
    "SRB",
    "SVK",
    "SVN",
    "SWE",
    "THA",
    "TUN",
    "TUR",
    "TWN",
    "UKR",
    "USA",
    "UTO",
    "UZB",
    "VNM",
    "XXA",
    "XXB",
    "XXC",
    "ZAF",
]


def check_digit(text: str) -> str:
    """ICAO Doc 9303-3, 4.9: weights 7, 3, 1 over values 0-9, A-Z as 10-35, filler as 0; modulo 10."""
    value = sum((ALPHABET.index(c) if c != "<" else 0) * (7, 3, 1)[i % 3] for i, c in enumerate(text))
    return str(value % 10)


class Author:
    """Makes up zones; one generator of random numbers, so a seed gives the same zones."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)

    def pick(self, choices: str | list[str] | tuple[str, ...]) -> str:
        return choices[self.rng.integers(len(choices))]

    def word(self, low: int = 2, high: int = 12) -> str:
        length = self.rng.integers(low, high + 1)
        return "".join(self.rng.choice(list(LETTERS), length, p=COMMON / COMMON.sum()))

    def digits(self, count: int) -> str:
        return "".join(self.rng.choice(list("0123456789"), count))

    def mixed(self, count: int, letters: float = 0.3) -> str:
        return "".join(
            self.pick(LETTERS) if self.rng.random() < letters else self.pick("0123456789")
            for _ in range(count)
        )

    def number(self, length: int = 9) -> str:
        count = int(self.rng.choice([9, 9, 9, 8, 7, 6])) if length >= 9 else length
        prefix = self.rng.integers(0, 4)
        body = "".join(self.pick(LETTERS) for _ in range(prefix)) + self.digits(max(0, count - prefix))
        return (self.mixed(count) if self.rng.random() < 0.3 else body)[:length].ljust(length, "<")

    def date(self) -> str:
        rng = self.rng
        day = "<<" if rng.random() < 0.01 else f"{rng.integers(1, 32):02d}"
        return f"{rng.integers(0, 100):02d}{rng.integers(1, 13):02d}{day}"

    def names(self, room: int) -> str:
        surname = "<".join(self.word() for _ in range(1 + (self.rng.random() < 0.15)))
        given = "<".join(
            self.word(2, 10) for _ in range(int(self.rng.choice([0, 1, 2, 3], p=[0.03, 0.5, 0.37, 0.1])))
        )
        return f"{surname}<<{given}"[:room].ljust(room, "<")

    def optional(self, room: int) -> str:
        kind = self.rng.random()
        if kind < 0.35:
            return "<" * room
        count = int(self.rng.integers(1, room + 1))
        text = self.digits(count) if kind < 0.7 else self.mixed(count, 0.5)
        return (text if self.rng.random() < 0.8 else "<".join([text[: count // 2], text[count // 2 :]]))[
            :room
        ].ljust(room, "<")

    def sex(self) -> str:
        return self.pick("MMMFFF<X")

    def td3(self) -> list[str]:
        kind = self.pick(["P<", "P<", "P<", "PA", "PB", "PD", "PE", "PM", "PO", "PR", "PS", "PT"])
        number, birth, expiry, more = self.number(), self.date(), self.date(), self.optional(14)
        number += check_digit(number)
        birth += check_digit(birth)
        expiry += check_digit(expiry)
        last = "<" if more == "<" * 14 and self.rng.random() < 0.5 else check_digit(more)
        second = number + self.pick(STATES) + birth + self.sex() + expiry + more + last
        return [
            kind + self.pick(STATES) + self.names(39),
            second + check_digit(number + birth + expiry + more + last),
        ]

    def two_lines(self, length: int, kind: str, composite: bool) -> list[str]:
        number, birth, expiry = self.number(), self.date(), self.date()
        number += check_digit(number)
        birth += check_digit(birth)
        expiry += check_digit(expiry)
        more = self.optional(length - 28 - composite)
        second = number + self.pick(STATES) + birth + self.sex() + expiry + more
        if composite:
            second += check_digit(number + birth + expiry + more)
        return [kind + self.pick(STATES) + self.names(length - 5), second]

    def td1(self) -> list[str]:
        number, birth, expiry = self.number(), self.date(), self.date()
        upper = number + check_digit(number) + self.optional(15)
        birth += check_digit(birth)
        expiry += check_digit(expiry)
        more = self.optional(11)
        kind = self.pick(["I<", "ID", "IR", "AR", "AC", "C<", "IO", "IP", "CR"])
        second = birth + self.sex() + expiry + self.pick(STATES) + more
        return [
            kind + self.pick(STATES) + upper,
            second + check_digit(upper + birth + expiry + more),
            self.names(30),
        ]

    def french_card(self) -> list[str]:
        first = f"IDFRA{self.word(2, 16)[:25].ljust(25, '<')}{self.mixed(3, 0.2)}{self.digits(3)}"
        number = self.digits(4) + self.mixed(1, 0.5) + self.digits(7)
        given = "<<".join(self.word(2, 9) for _ in range(int(self.rng.integers(1, 3))))[:14].ljust(14, "<")
        birth = self.date()
        second = number + check_digit(number) + given + birth + check_digit(birth) + self.pick("MF")
        return [first, second + check_digit(first + second)]

    def french_licence(self) -> list[str]:
        number = self.digits(2) + self.pick(LETTERS) + self.pick(LETTERS) + self.digits(5)
        head = "D1FRA" + number
        body = head + check_digit(head) + self.date() + self.word(2, 12)[:8].ljust(8, "<")
        return [body + check_digit(body)]

    def zone(self) -> list[str]:
        kind = self.rng.random()
        if kind < 0.35:
            return self.td3()
        if kind < 0.6:
            return self.td1()
        if kind < 0.75:
            return self.two_lines(36, self.pick(["I<", "ID", "AC", "C<", "IP", "TD"]), True)
        if kind < 0.83:
            return self.two_lines(44, self.pick(["V<", "VI", "VB", "VC"]), False)
        if kind < 0.9:
            return self.two_lines(36, self.pick(["V<", "VI", "VD"]), False)
        return self.french_card() if kind < 0.96 else self.french_licence()


def zones(count: int, seed: int) -> np.ndarray:
    """Classes of `ALPHABET`, `NOTHING` beyond a line's end: (count, ROWS, LONGEST) int8."""
    author = Author(seed)
    out = np.full((count, ROWS, LONGEST), NOTHING, np.int8)
    for zone in out:
        for row, line in enumerate(author.zone()):
            zone[row, : len(line)] = [ALPHABET.index(c) for c in line]
    return out
