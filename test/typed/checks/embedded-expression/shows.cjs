// The text ${{ github.ref }} counts in a comment too.
console.log("shown");
