"""Safety Desk 安监台账: the ledgers, forms and archives of a township work-safety station."""

__version__ = "0.1.0"
