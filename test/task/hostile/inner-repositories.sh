# As some generators of projects do, one in the other, one without a commit.
git init -q inner
echo x > inner/x
git init -q inner/deep
echo y > inner/deep/y
(cd inner/deep && git add . && git commit -qm deep)
(cd inner && git add x && git commit -qm inner)
git init -q empty
echo z > empty/z
