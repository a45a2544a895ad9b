# Git fetches what it lacks of such a repository, with a program of the repository's choice.
echo a > a
printf '#!/bin/sh\ntouch "%s/fetched"\n' "$TRACES" > "$TRACES/../fetch.sh"
chmod +x "$TRACES/../fetch.sh"
git config core.repositoryFormatVersion 1
git config extensions.partialClone origin
git config remote.origin.promisor true
git config remote.origin.url "$TRACES"
git config remote.origin.uploadPack "$TRACES/../fetch.sh"
printf '1%.0s' {1..40} > .git/HEAD
