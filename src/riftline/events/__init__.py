"""Acts: PLOVER and CAMEO as data, a lexicon, and frames read from syntax."""
