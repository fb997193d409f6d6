"""What a port promises, asked of its provider in this process and of the same provider over HTTP."""
