"""The reviews of the demonstration firm: one that waits for Acme, and one that Globex has approved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Said:
    """A remark: by whom, when, where on the page, and what came of it."""

    by: str
    day: int
    clock: str
    body: str
    spot: tuple[int, float, float] | None = None
    answers: Sequence[Said] = ()
    is_internal: bool = False
    # Who settled it, and on which day.
    resolved: tuple[str, int] | None = None


@dataclass(frozen=True, kw_only=True)
class Round:
    """A round with the client about the newest version of a paper."""

    of: str
    title: str
    owner: str
    day: int
    clock: str
    due: int
    note: str
    # Who decides; with the day and the words of those who have approved.
    reviewers: Sequence[tuple[str, int, str] | str]
    remarks: Sequence[Said] = field(default=())


ROUNDS = (
    Round(
        of="ACM-3",
        title="Network design",
        owner="MC",
        day=-5,
        clock="13:10",
        due=2,
        note="Page 3 is new. With your approval we order the firewalls.",
        reviewers=("dana", "marcus"),
        remarks=(
            Said(
                by="marcus",
                day=-4,
                clock="10:05",
                body="Who tells us when a switch runs on its spare power supply? I would like that as a mail to the shift lead.",
                spot=(1, 0.62, 0.38),
                answers=(
                    Said(
                        by="TR",
                        day=-3,
                        clock="09:20",
                        body="The monitoring does. I add the shift lead of each site; it costs nothing.",
                    ),
                ),
            ),
            Said(
                by="marcus",
                day=-4,
                clock="10:12",
                body="“Both sites” should read “Rotterdam and Ghent”: we open Zeebrugge next year.",
                spot=(1, 0.3, 0.2),
                resolved=("TR", -3),
            ),
            Said(
                by="MC",
                day=-3,
                clock="11:30",
                body="Tomás, have the carrier confirm the delivery date before Dana asks.",
                is_internal=True,
            ),
        ),
    ),
    Round(
        of="GLX-3",
        title="搬迁方案与回退方案",
        owner="ZY",
        day=-22,
        clock="09:30",
        due=-18,
        note="请重点看回退条件。批准后我们开始预约押运。",
        reviewers=(("hejing", -19, ""), ("wujun", -20, "车间排期没有冲突。"), ("ZY", -21, "")),
        remarks=(
            Said(
                by="wujun",
                day=-21,
                clock="15:40",
                body="第三批之前，请先做一次不停机的演练。",
                spot=(1, 0.42, 0.46),
                resolved=("ZY", -20),
                answers=(Said(by="ZY", day=-20, clock="10:15", body="可以，安排在第二批之后的周三晚上。"),),
            ),
        ),
    ),
)
