echo a > a
kill -SEGV $$
