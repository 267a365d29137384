"""A small shop: e-mails in the background, a nightly report, and Celery typed throughout."""
