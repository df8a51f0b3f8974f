"""Articles of a storm that never was, and what is told of them."""

from collections.abc import Callable, Mapping

from claimcheck.records import Finding
from claimcheck.report import Report

POST = """Storm Odile batters Port Merrow

The mayor of Port Merrow, Ana Lund, resigned on 4 March 2031 after the harbour wall collapsed. Rescuers saved \
18 people from flooded homes on Tuesday, the coast guard said.

"We warned the council about the wall three times," engineer Tomas Reyes told reporters.

Power was restored to 4,000 homes. The lifeboat station lost two boats.
"""
TIMES = """Port Merrow counts the cost

Ana Lund, the mayor of Port Merrow, remains in office, a spokesman for the council said on 5 March 2031. Rescuers \
saved 25 people from flooded homes on Tuesday, the coast guard said.

The wall of the harbour collapsed on Tuesday. Council leader Per Holm denied that the council had been warned.
"""
LEDGER = """Harbour wall to be rebuilt

The harbour wall of Port Merrow collapsed on Tuesday, and 4,000 homes had power again by evening. Insurers expect \
claims of $30 million.
"""
AT_ODDS = """Where the oil comes from

The country buys about 14 percent of its oil from Velden, and about 3 percent of its oil is pumped in the fields of \
Norvik, the ministry said.

The council approved the pipeline in May. The council rejected the pipeline in June, after the protests.
"""
"""An article whose sentences would contradict each other if two outlets told them."""
STORIES = {"ledger.txt": LEDGER, "post.txt": POST, "times.txt": TIMES}
BINARY = b"\x7fELF\x00\x01\x02\x00"
HEADLINED = """Storm: 81 rescued in Port Merrow

Rescuers saved 18 people from flooded homes in Port Merrow on Tuesday, the coast guard said.

The harbour wall of Port Merrow collapsed on Tuesday, and 4,000 homes had power again by evening.
"""

Write = Callable[[Mapping[str, str]], list[str]]
"""Writes articles into a new working folder and returns their names."""


def verdicts(report: Report) -> set[tuple[str, ...]]:
    """Return what the findings say, whichever article bears which name and whichever claim stands first."""

    def verdict(finding: Finding) -> tuple[str, ...]:
        texts = sorted(report.claim_by_id[claim].text for claim in finding.claims)
        return (finding.relation, finding.kind, finding.between, finding.severity, finding.rule, *texts)

    return {verdict(finding) for finding in report.findings}
