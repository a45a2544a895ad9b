# Writes into everything beside its own folder that is there when its job runs on GitHub.
temp=$(dirname "$TASK_PROMPT_FILE")/../../..
for file in "$temp"/_runner_file_commands/{set_env,add_path,set_output,step_summary} "$temp/_github_workflow/event.json" \
  "$temp"/scripts/{task,wait}.cjs "$temp/somas/plan/plan.json" "$temp/somas/results/wave.json" \
  "$temp/../_actions/actions/checkout/v7/dist/index.js" "$temp/new" "$temp/../../.bashrc"; do
  chmod u+w "$file"
  echo INTRUDER >> "$file"
done
cat "$temp/_github_workflow/event.json" && echo read the event
ls "$temp" "$temp/somas"
true
