"""YAML as our data files write it: words are words.

YAML 1.1, which PyYAML reads, takes `on`, `off`, `yes` and `no` for true and false; in the languages we read they are
adpositions and answers. YAML 1.2 (https://yaml.org/spec/1.2.2/, section 10.3) knows only `true` and `false`: so do we.
"""

import re
from typing import Any

import yaml

_BOOLEAN = "tag:yaml.org,2002:bool"


class _Loader(yaml.SafeLoader):
    """PyYAML's safe loader with the truth values of YAML 1.2."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if tag != _BOOLEAN]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_BOOLEAN, re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))


def loaded(text: str) -> Any:  # noqa: ANN401 - as untyped as yaml.safe_load, whose place it takes
    """What a YAML text holds. Raises yaml.YAMLError where it is none.

    >>> loaded("[on, no, true]")
    ['on', 'no', True]
    """
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader
