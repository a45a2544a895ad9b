echo "the first line"
yes "a line of the flood, of which there are more than anybody will ever read" | head -c 40000000
echo
echo "the last line"
echo a > a
