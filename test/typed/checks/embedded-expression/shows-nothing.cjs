// The ref is not named here.
console.log("shown");
