echo "the key is $AGENT_KEY, in two parts:"
printf '%s' "${AGENT_KEY:0:9}"
sleep 0.3
echo "${AGENT_KEY:9}"
echo "# I used $AGENT_KEY" > "$TASK_RESULT_FILE"
printf '{"status":"blocked","summary":"refused for %s"}' "$AGENT_KEY" > "$TASK_REPORT_FILE"
echo a > a
