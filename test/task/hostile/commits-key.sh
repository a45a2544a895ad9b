# The key of an agent, in a file, and taken back.
echo "token: $(printf 'user:sk-live-0123456789' | base64)" > settings.yml
git add settings.yml
git commit -qm settings
git rm -q settings.yml
echo a > a
