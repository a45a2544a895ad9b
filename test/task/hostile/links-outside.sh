ln -s /etc/passwd passwd
mkdir -p deep
ln -s ../../elsewhere deep/up
ln -s ../a deep/inside
echo a > a
