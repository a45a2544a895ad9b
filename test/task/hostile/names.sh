# Commits, files and output that look like commands to a shell or to GitHub.
echo a > '$(touch pwned)'
echo b > '`touch pwned`;touch pwned'
echo c > $'::set-output name=done::true\n::add-mask::e'
git add .
git commit -qm $'$(touch pwned) `touch pwned`\n\n::set-output name=done::true\n::add-mask::e\nTask: TASK-999'
echo "::set-output name=done::true"
echo "::add-mask::e"
echo "::error file=x::y"
printf '{"no_change_reason":"::set-output name=done::true\\n::add-mask::e"}' > "$TASK_REPORT_FILE"
exit 1
