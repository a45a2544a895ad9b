# An agent's command line that gives up, and still ends as if all were well.
echo "half" > "half-$TASK_ATTEMPT"
echo "Error 429: rate limit exceeded, please retry after 7 seconds"
