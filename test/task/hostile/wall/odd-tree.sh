# Everything that can be wrong with a tree: links out of it, hard links, pipes, modes, a folder for a group, names, and depth.
cd "$PWD"
ln -s "$OUTSIDE" folder-link
ln -s "$OUTSIDE/file" file-link
ln "$OUTSIDE/file" hard || ln README.md hard
ln README.md second
mkfifo pipe
mkdir closed group
echo x > closed/x
chmod 000 closed
chmod 3777 group
echo x > group/setuid
chmod 6755 group/setuid
printf x > $'new\nline'
printf x > -e
mkdir -p $(printf 'deep/%.0s' $(seq 200))
rm -rf .git/objects/info && ln -s "$OUTSIDE/folder" .git/objects/info
ln -sfn "$OUTSIDE" "$(dirname "$TASK_PROMPT_FILE")/verify"
true
