// schema/catalog.json + schema/operations.json ──► api/openapi.json (OpenAPI 3.1).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const { title, $defs } = JSON.parse(readFileSync("schema/catalog.json", "utf8"));
const operations = JSON.parse(readFileSync("schema/operations.json", "utf8"));

const reference = (name) => ({ $ref: `#/components/schemas/${name}` });
const content = (schema) => ({ "application/json": { schema } });
const parameter = (name, place) => ({ name, in: place, required: place === "path", schema: { type: "string" } });
const failure = { description: "The request is wrong; `problems` says why", content: content(reference("Failure")) };

function toOperation({ id, summary, path, query = [], body, returns, list }) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter(name, "path"));
  const schema = list ? { type: "array", items: reference(returns) } : reference(returns);
  return {
    operationId: id,
    summary,
    parameters: [...inPath, ...query.map((name) => parameter(name, "query"))],
    ...(body ? { requestBody: { required: true, content: content(reference(body)) } } : {}),
    responses: { 200: { description: "The answer", content: content(schema) }, "4XX": failure },
  };
}

const paths = {};
for (const operation of operations) {
  paths[operation.path] = { ...paths[operation.path], [operation.method]: toOperation(operation) };
}
const Failure = {
  type: "object",
  required: ["problems"],
  properties: { problems: { type: "array", items: { type: "string" } } },
};
const schemas = JSON.parse(JSON.stringify({ ...$defs, Failure }).replaceAll("#/$defs/", "#/components/schemas/"));
const contract = { openapi: "3.1.0", info: { title, version: "1.0.0" }, paths, components: { schemas } };

mkdirSync("api", { recursive: true });
writeFileSync("api/openapi.json", `${JSON.stringify(contract, null, 2)}\n`);
