rm -rf -- *
echo a > .a
