"""The pictures, one module a subject. Every module here is read; each `@picture` enters the set."""
