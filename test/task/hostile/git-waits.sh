# Whatever git reads in this repository would wait for ever.
echo a > a
rm .git/HEAD .git/config
mkfifo .git/HEAD .git/config .git/packed-refs .git/refs/heads/x .git/objects/info/commit-graph
mkdir -p .git/objects/aa .git/objects/pack
mkfifo ".git/objects/aa/$(printf '0%.0s' {1..38})" ".git/objects/pack/pack-$(printf '0%.0s' {1..40}).idx"
mkdir -p inner/more
touch inner/more/b
mkfifo .gitattributes .gitignore inner/.gitattributes inner/.gitignore inner/more/.gitattributes inner/more/pipe
[ "$(id -u)" != 0 ] || mknod inner/more/.gitignore c 1 5 || true # never ends
