"""What people look at: page contexts as dataclasses, and renderers for HTML, terminal and export."""
