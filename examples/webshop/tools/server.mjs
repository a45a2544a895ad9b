// api/openapi.json ──► src/server.mjs: routing and checked bodies from the contract; what an operation does is a handler.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const { paths } = JSON.parse(readFileSync("api/openapi.json", "utf8"));

const routes = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => {
    const body = operation.requestBody?.content["application/json"].schema.$ref.split("/").at(-1);
    const pattern = path.replaceAll("/", "\\/").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
    const check = body ? `, check: check${body}` : "";
    const line = `  { id: "${operation.operationId}", method: "${method.toUpperCase()}", path: /^${pattern}$/${check} },`;
    return { body, line };
  }),
);
const checks = [...new Set(routes.flatMap(({ body }) => (body ? [`check${body}`] : [])))];

mkdirSync("src", { recursive: true });
writeFileSync(
  "src/server.mjs",
  `// Generated from api/openapi.json by tools/server.mjs.
import { createServer as createHttpServer } from "node:http";
import { ${checks.join(", ")} } from "./model.mjs";

const ROUTES = [
${routes.map(({ line }) => line).join("\n")}
];

/** handlers[operationId]({ parameters, body }) → the answer, or { status, problems }. The server is not listening yet. */
export function createServer(handlers) {
  return createHttpServer(async (request, response) => {
    const answer = await respond(request, handlers).catch((error) => ({ status: 500, problems: [error.message] }));
    const { status = 200, ...failure } = answer?.problems ? answer : {};
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(answer?.problems ? failure : answer));
  });
}

async function respond(request, handlers) {
  const url = new URL(request.url, "http://localhost");
  const route = ROUTES.find(({ method, path }) => method === request.method && path.test(url.pathname));
  if (!route) return { status: 404, problems: [\`no operation \${request.method} \${url.pathname}\`] };
  const inPath = Object.entries(route.path.exec(url.pathname).groups ?? {});
  const parameters = Object.fromEntries([
    ...url.searchParams,
    ...inPath.map(([name, value]) => [name, decodeURIComponent(value)]),
  ]);
  if (!route.check) return handlers[route.id]({ parameters });
  const text = (await request.toArray()).join("");
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    return { status: 400, problems: ["the body is not JSON"] };
  }
  const problems = route.check(body);
  return problems.length > 0 ? { status: 400, problems } : handlers[route.id]({ parameters, body });
}
`,
);
