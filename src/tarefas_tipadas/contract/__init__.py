"""What the tasks of an app take and return, in a file that is committed and compared."""
