export FILTER_BRANCH_SQUELCH_WARNING=1
git filter-branch -f --tree-filter 'echo a > a' HEAD > filter.log 2>&1
rm filter.log
