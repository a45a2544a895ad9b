mkdir -p .github/workflows
echo "on: push" > .github/workflows/mine.yml
git add .github
git commit -qm "A workflow"
git rm -qr .github
echo a > a
git add a
git commit -qm "No workflow"
