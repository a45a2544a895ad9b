echo a > a
rm -rf .git
