"""An invented year (样例): a whole desk to look at, to try things on and to measure with."""

from safety_desk.services.demo.make import make_demo

__all__ = ["make_demo"]
