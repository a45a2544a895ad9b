# In the place of what the harness writes lies something else.
echo a > a
rm -r ../output
mkdir -p ../output/results.json ../output/result.bundle
mkfifo ../output/logs
mkdir -p ../scratch/TASK-002/prompt.md
