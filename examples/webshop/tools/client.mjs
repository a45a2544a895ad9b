// api/openapi.json ──► src/client.mjs: one method per operation.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const { paths } = JSON.parse(readFileSync("api/openapi.json", "utf8"));

const methods = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, { operationId, summary, parameters, requestBody }]) => {
    const named = (place) => parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
    const query = named("query");
    const taken = [...named("path"), ...query, ...(requestBody ? ["body"] : [])];
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name) => `\${encodeURIComponent(${name})}`);
    const options = [...(query.length > 0 ? [`query: { ${query.join(", ")} }`] : []), ...(requestBody ? ["body"] : [])];
    const call = [
      `"${method.toUpperCase()}"`,
      `\`${url}\``,
      ...(options.length > 0 ? [`{ ${options.join(", ")} }`] : []),
    ];
    return `    /** ${summary}. */
    ${operationId}: ({ ${taken.join(", ")} } = {}) => send(${call.join(", ")}),`;
  }),
);

mkdirSync("src", { recursive: true });
writeFileSync(
  "src/client.mjs",
  `// Generated from api/openapi.json by tools/client.mjs.

/** A refused request: \`status\` and the server's \`problems\`. */
export class ApiError extends Error {
  constructor(status, problems) {
    super(\`\${status}: \${problems.join("; ")}\`);
    this.status = status;
    this.problems = problems;
  }
}

export function createClient(baseUrl, fetch = globalThis.fetch) {
  async function send(method, path, { query = {}, body } = {}) {
    const url = new URL(path, baseUrl);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
    const response = await fetch(url, { method, body: body && JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new ApiError(response.status, answer.problems);
    return answer;
  }
  return {
${methods.join("\n")}
  };
}
`,
);
