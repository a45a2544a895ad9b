mkdir -p .github/workflows
echo "on: push" > .github/workflows/mine.yml
echo a > a
