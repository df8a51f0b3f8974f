"""The command line: options -> Config, records -> streams, exceptions -> exit status; no logic of its own."""
