"""``python -m safety_desk`` and the ``safety-desk`` script."""

from safety_desk.bootstrap import console as main

if __name__ == "__main__":
    main()
