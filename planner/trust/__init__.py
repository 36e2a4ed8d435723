"""Trust in prints: nothing internal gets out, and an edited print shows."""
