echo a > a
head -c 300000000 /dev/zero > large.bin
