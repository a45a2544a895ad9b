echo outside > "$TRACES/outside"
echo more >> "$TASK_PROMPT_FILE"
