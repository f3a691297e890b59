"""What may come: one folder or file a model."""
