"""The recipe that counts past crises for `riftline.scenarios.base_rates`."""
