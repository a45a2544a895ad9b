echo "All done, the feature works."
