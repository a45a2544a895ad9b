# Reads the prompt, and then waits for more that never comes.
cat > prompt.txt
read -r answer || echo "nobody answered"
