# Settings of the repository with which git runs a program to look at any file.
git config filter.evil.clean "id -un >> $TRACE/users; cat"
git config filter.evil.smudge cat
mkdir -p .git/info
echo '* filter=evil' > .git/info/attributes
touch README.md
