# Takes back the last commit of somebody else, and adds work of its own.
git reset -q --hard HEAD~1
echo a > a
git add a
git commit -qm "On top of what was"
