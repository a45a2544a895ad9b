# Git cannot store this file as the attributes say.
echo '*.utf16 working-tree-encoding=UTF-16' > .gitattributes
echo b > b.utf16
echo a > a
