echo a > a
head -c 110000000 /dev/zero > large.bin
