from typing import Any, TypeAlias

# Types of Sphinx and docutils, which a plain install lacks.
_FunctionDocumenter: TypeAlias = Any
_PyFunction: TypeAlias = Any
_Node: TypeAlias = Any
_Sphinx: TypeAlias = Any

class TaskDocumenter(_FunctionDocumenter):  # type: ignore[misc]  # see above
    objtype: str
    member_order: int
    @classmethod
    def can_document_member(cls, member: Any, membername: str, isattr: bool, parent: Any) -> bool: ...
    def format_args(self) -> str: ...
    def document_members(self, all_members: bool = False) -> None: ...
    def check_module(self) -> bool: ...

class TaskDirective(_PyFunction):  # type: ignore[misc]  # see above
    def get_signature_prefix(self, sig: str) -> list[_Node]: ...

def autodoc_skip_member_handler(
    app: _Sphinx, what: str, name: str, obj: Any, skip: bool, options: Any
) -> bool | None: ...
def setup(app: _Sphinx) -> dict[str, bool]: ...
