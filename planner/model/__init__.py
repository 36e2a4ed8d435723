"""What a plan is: pydantic models, one module a chapter of the plan."""
