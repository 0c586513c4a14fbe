"""What a record is: fields, kinds, numbering, people, findings. Knows nothing above it."""
