# Forty processes, each of which starts its successor all the time, in sessions of their own, and writes into the work meanwhile.
cat > /tmp/somas-multiplies-$$.sh <<'END'
trap '' TERM HUP INT
touch "$1/late-$$" 2> /dev/null
setsid bash "$0" "$1" &
END
for i in $(seq 40); do
  env -i setsid bash /tmp/somas-multiplies-$$.sh "$HOME" < /dev/null > /dev/null 2>&1 &
done
sleep 0.5
