const packages = JSON.stringify(require("node:fs").readdirSync("packages"));
require("node:fs").appendFileSync(process.env.GITHUB_OUTPUT, `packages=${packages}\n`);
