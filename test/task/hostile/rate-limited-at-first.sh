# The first two attempts leave half of the work and are refused; the third finds a clean start.
if [ "$TASK_ATTEMPT" -lt 3 ]; then
  echo "half $TASK_ATTEMPT" > half
  exit 75
fi
test ! -e half
echo "attempt $TASK_ATTEMPT" > whole
