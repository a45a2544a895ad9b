echo a > a
git add a
git commit -q --amend -m "Mine from the beginning"
