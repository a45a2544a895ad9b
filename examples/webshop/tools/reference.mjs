// api/openapi.json ──► docs/api.md: the reference for people who call the API.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const { info, paths, components } = JSON.parse(readFileSync("api/openapi.json", "utf8"));
const nameOf = (schema) => schema.$ref?.split("/").at(-1);
const answerOf = (schema) => (schema.type === "array" ? `a list of ${nameOf(schema.items)}` : nameOf(schema));

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, summary, parameters, requestBody, responses }]) => {
    const lines = [`### ${operationId}`, "", `\`${method.toUpperCase()} ${path}\`: ${summary}.`, ""];
    for (const parameter of parameters)
      lines.push(`- \`${parameter.name}\` in the ${parameter.in}${parameter.required ? ", required" : ""}`);
    if (requestBody) lines.push(`- body: ${nameOf(requestBody.content["application/json"].schema)}`);
    lines.push(`- answer: ${answerOf(responses[200].content["application/json"].schema)}`, "");
    return lines.join("\n");
  }),
);
const rule = ({ type, pattern, minimum, maximum, ...schema }) =>
  nameOf(schema) ??
  [type, pattern && `\`${pattern}\``, minimum !== undefined && `${minimum} to ${maximum}`].filter(Boolean).join(", ");
const schemas = Object.entries(components.schemas).map(([name, schema]) => {
  const properties = Object.entries(schema.properties ?? {}).map(
    ([key, property]) => `- \`${key}\`: ${rule(property)}`,
  );
  return [`### ${name}`, "", ...(schema.enum ? [`One of ${schema.enum.join(", ")}.`] : properties), ""].join("\n");
});

mkdirSync("docs", { recursive: true });
writeFileSync(
  "docs/api.md",
  [`# ${info.title}`, "", "## Operations", "", ...operations, "## Schemas", "", ...schemas].join("\n"),
);
