# No file is large at the end, but a commit on the way holds one.
head -c 110000000 /dev/zero > large.bin
git add large.bin
git commit -qm "Large"
git rm -q large.bin
echo a > a
git add a
git commit -qm "Small"
