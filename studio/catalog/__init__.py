"""The catalogue: tools that are no compile targets, scene templates and film templates, all of it data in the files beside this one."""
