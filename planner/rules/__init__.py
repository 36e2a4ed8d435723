"""What a complete, current, lawful and workable plan is: rules over its data.

A family of rules is a module of checks here, and a file of the same name in `cards/` that says of
each rule what it is about, on what basis, and in what words it speaks.
"""
