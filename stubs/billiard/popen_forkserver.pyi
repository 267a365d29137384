from billiard import popen_fork

__all__ = ["Popen"]

class _DupFd:
    ind: int
    def __init__(self, ind: int) -> None: ...
    def detach(self) -> int: ...

class Popen(popen_fork.Popen):
    DupFd: type[_DupFd]
