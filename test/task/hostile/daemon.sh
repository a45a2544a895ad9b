# A daemon in the group, one in a session of its own, one two forks away, and one that knows nothing of where it comes from.
sleep 1000 &
echo $! > "$PIDS/child"
setsid sleep 1000 &
echo $! > "$PIDS/session"
(setsid bash -c 'sleep 1000 & echo $! > "$PIDS/grandchild"; disown; sleep 1000' &) &
(env -i setsid bash -c 'echo $$ > "$0/stranger"; exec sleep 1000' "$PIDS" < /dev/null > /dev/null 2>&1 &)
until [ -s "$PIDS/grandchild" ] && [ -s "$PIDS/stranger" ]; do sleep 0.05; done
echo a > a
