from multiprocessing import AuthenticationError as AuthenticationError
from multiprocessing import BufferTooShort as BufferTooShort
from multiprocessing import ProcessError as ProcessError
from multiprocessing import TimeoutError as TimeoutError

# Declared there, where most have them from: these and celery's are the same.
from celery.exceptions import SoftTimeLimitExceeded as SoftTimeLimitExceeded
from celery.exceptions import Terminated as Terminated
from celery.exceptions import TimeLimitExceeded as TimeLimitExceeded
from celery.exceptions import WorkerLostError as WorkerLostError

class RestartFreqExceeded(Exception): ...
class CoroStop(Exception): ...
