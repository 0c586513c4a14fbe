"""The steps of a year on its way into the boxes, each a view of its own."""
