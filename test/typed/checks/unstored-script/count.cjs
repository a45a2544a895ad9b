const files = require("node:fs").readdirSync(".").length;
require("node:fs").appendFileSync(process.env.GITHUB_OUTPUT, `files=${files}\n`);
