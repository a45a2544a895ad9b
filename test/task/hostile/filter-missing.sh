# Git cannot store a file as the attributes say.
echo '*.bin filter=missing' > .gitattributes
echo a > a.bin
git config filter.missing.required true
git config filter.missing.clean false
echo '*.utf16 working-tree-encoding=UTF-16' >> .gitattributes
echo b > b.utf16
