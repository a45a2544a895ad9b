git ls-files | head -n 30 | xargs rm
echo a > a
