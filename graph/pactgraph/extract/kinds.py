"""Fact types that frames treat alike."""

from pactgraph.model import FactType

BLAMING = frozenset({FactType.ENDORSEMENT, FactType.CRITICISM, FactType.REJECTION})
"""Types whose counterpart answers for what is praised, blamed or turned down."""

PROMISED = frozenset({FactType.AID, FactType.ARMS_TRANSFER, FactType.DEPLOYMENT})
"""Types whose receiver a deal may tell that was told before."""

UNDERSTOOD = frozenset({FactType.AID, FactType.ENDORSEMENT, FactType.REJECTION, FactType.THREAT})
"""Types whose counterpart what was told before, or is told beside them, may leave to be understood."""

BY_CONTENT = frozenset({FactType.THREAT, FactType.REJECTION})
"""Types whose counterpart only their content may tell ("threatened to cut aid to Ukraine", "declined to arm it")."""

UNDOING = frozenset({FactType.WITHDRAWAL, FactType.REJECTION})
"""Types of what somebody does to an event that was told before."""

SERVING = frozenset({FactType.AID, FactType.DEPLOYMENT, FactType.ENDORSEMENT})
"""Types of what forces are sent for: to help, to guard, to back somebody."""

PROVIDED = frozenset({FactType.JOINT_EXERCISE, FactType.JOINT_PROGRAMME, FactType.COOPERATION})
"""Types of what a deal lets its parties do together."""

ANSWERING = frozenset({FactType.CRITICISM, FactType.REJECTION, FactType.THREAT})
"""Types whose counterpart may be who did something to the agent right before ("Moscow threatened reprisals")."""
