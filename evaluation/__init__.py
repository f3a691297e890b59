"""How good the program is: benchmarks, their floors, the page of scores, and the reference made from the program."""
