"""*Couverture*: critères against exemples and preuves."""
