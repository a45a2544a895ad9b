echo "half of it" > half
sleep 1000
