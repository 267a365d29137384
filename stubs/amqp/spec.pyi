from typing import Literal, NamedTuple

class method_t(NamedTuple):
    method_sig: tuple[int, int]
    args: str | None
    content: bool

def method(method_sig: tuple[int, int], args: str | None = None, content: bool = False) -> method_t: ...

class Connection:
    CLASS_ID: Literal[10]
    Start: tuple[Literal[10], Literal[10]]
    StartOk: tuple[Literal[10], Literal[11]]
    Secure: tuple[Literal[10], Literal[20]]
    SecureOk: tuple[Literal[10], Literal[21]]
    Tune: tuple[Literal[10], Literal[30]]
    TuneOk: tuple[Literal[10], Literal[31]]
    Open: tuple[Literal[10], Literal[40]]
    OpenOk: tuple[Literal[10], Literal[41]]
    Close: tuple[Literal[10], Literal[50]]
    CloseOk: tuple[Literal[10], Literal[51]]
    Blocked: tuple[Literal[10], Literal[60]]
    Unblocked: tuple[Literal[10], Literal[61]]

class Channel:
    CLASS_ID: Literal[20]
    Open: tuple[Literal[20], Literal[10]]
    OpenOk: tuple[Literal[20], Literal[11]]
    Flow: tuple[Literal[20], Literal[20]]
    FlowOk: tuple[Literal[20], Literal[21]]
    Close: tuple[Literal[20], Literal[40]]
    CloseOk: tuple[Literal[20], Literal[41]]

class Exchange:
    CLASS_ID: Literal[40]
    Declare: tuple[Literal[40], Literal[10]]
    DeclareOk: tuple[Literal[40], Literal[11]]
    Delete: tuple[Literal[40], Literal[20]]
    DeleteOk: tuple[Literal[40], Literal[21]]
    Bind: tuple[Literal[40], Literal[30]]
    BindOk: tuple[Literal[40], Literal[31]]
    Unbind: tuple[Literal[40], Literal[40]]
    UnbindOk: tuple[Literal[40], Literal[51]]

class Queue:
    CLASS_ID: Literal[50]
    Declare: tuple[Literal[50], Literal[10]]
    DeclareOk: tuple[Literal[50], Literal[11]]
    Bind: tuple[Literal[50], Literal[20]]
    BindOk: tuple[Literal[50], Literal[21]]
    Purge: tuple[Literal[50], Literal[30]]
    PurgeOk: tuple[Literal[50], Literal[31]]
    Delete: tuple[Literal[50], Literal[40]]
    DeleteOk: tuple[Literal[50], Literal[41]]
    Unbind: tuple[Literal[50], Literal[50]]
    UnbindOk: tuple[Literal[50], Literal[51]]

class Basic:
    CLASS_ID: Literal[60]
    Qos: tuple[Literal[60], Literal[10]]
    QosOk: tuple[Literal[60], Literal[11]]
    Consume: tuple[Literal[60], Literal[20]]
    ConsumeOk: tuple[Literal[60], Literal[21]]
    Cancel: tuple[Literal[60], Literal[30]]
    CancelOk: tuple[Literal[60], Literal[31]]
    Publish: tuple[Literal[60], Literal[40]]
    Return: tuple[Literal[60], Literal[50]]
    Deliver: tuple[Literal[60], Literal[60]]
    Get: tuple[Literal[60], Literal[70]]
    GetOk: tuple[Literal[60], Literal[71]]
    GetEmpty: tuple[Literal[60], Literal[72]]
    Ack: tuple[Literal[60], Literal[80]]
    Nack: tuple[Literal[60], Literal[120]]
    Reject: tuple[Literal[60], Literal[90]]
    RecoverAsync: tuple[Literal[60], Literal[100]]
    Recover: tuple[Literal[60], Literal[110]]
    RecoverOk: tuple[Literal[60], Literal[111]]

class Confirm:
    CLASS_ID: Literal[85]
    Select: tuple[Literal[85], Literal[10]]
    SelectOk: tuple[Literal[85], Literal[11]]

class Tx:
    CLASS_ID: Literal[90]
    Select: tuple[Literal[90], Literal[10]]
    SelectOk: tuple[Literal[90], Literal[11]]
    Commit: tuple[Literal[90], Literal[20]]
    CommitOk: tuple[Literal[90], Literal[21]]
    Rollback: tuple[Literal[90], Literal[30]]
    RollbackOk: tuple[Literal[90], Literal[31]]
