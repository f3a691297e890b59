"""Mentions become events; accounts are compared, origins found, answers linked."""
