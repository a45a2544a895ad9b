# One daemon in the group, one in a session of its own, one two forks away.
sleep 1000 &
echo $! > "$PIDS/child"
setsid sleep 1000 &
echo $! > "$PIDS/session"
(setsid bash -c 'sleep 1000 & echo $! > "$PIDS/grandchild"; disown; sleep 1000' &) &
until [ -s "$PIDS/grandchild" ]; do sleep 0.05; done
echo a > a
