const found = require("node:fs").readdirSync(".").length;
require("node:fs").appendFileSync(process.env.GITHUB_OUTPUT, `found=${found}\n`);
