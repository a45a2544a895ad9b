# Works on branches, and goes back to where it was.
git switch -qc feature
echo a > a
git add a
git commit -qm feature
git switch -q --detach HEAD^
echo b > b
git add b
git stash -q
