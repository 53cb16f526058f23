"""What runs the model, kept here until the model ships; then it moves into the package. Knows nothing of training."""
