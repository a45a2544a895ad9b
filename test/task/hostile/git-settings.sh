# Whatever git does next in this repository would run a program of ours or work elsewhere.
for hook in pre-commit post-commit post-checkout post-index-change reference-transaction pre-push; do
  printf '#!/bin/sh\ntouch "%s/hooked"\n' "$TRACES" > ".git/hooks/$hook"
  chmod +x ".git/hooks/$hook"
done
git config core.fsmonitor "touch $TRACES/fsmonitor"
git config core.hooksPath .git/hooks
git config filter.evil.clean "touch $TRACES/filter; cat"
git config core.worktree "$TRACES"
echo '* filter=evil' > .git/info/attributes
git init -q --bare "$TRACES/elsewhere.git"
git -C "$TRACES/elsewhere.git" config filter.evil.clean "touch $TRACES/common; cat"
echo "$TRACES/elsewhere.git" > .git/commondir
echo a > a
