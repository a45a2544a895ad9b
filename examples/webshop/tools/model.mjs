// schema/catalog.json ──► src/model.mjs: one validator per definition, `checkX(value)` → list of problems (empty when valid).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const { $defs } = JSON.parse(readFileSync("schema/catalog.json", "utf8"));
const indent = (lines) => lines.map((line) => `  ${line}`);
const nameOf = (ref) => ref.split("/").at(-1);

/** The JavaScript type test of each JSON Schema type; true when the value does NOT have it. */
const isNot = {
  string: (value) => `typeof ${value} !== "string"`,
  integer: (value) => `!Number.isSafeInteger(${value})`,
  array: (value) => `!Array.isArray(${value})`,
  object: (value) => `typeof ${value} !== "object" || ${value} === null || Array.isArray(${value})`,
};

/** Per JSON Schema keyword: the JavaScript condition under which `value` breaks it, and what to say then. */
const rules = {
  enum: (value, values) => [`!${JSON.stringify(values)}.includes(${value})`, `must be one of ${values.join(", ")}`],
  pattern: (value, pattern) => [`!new RegExp(${JSON.stringify(pattern)}).test(${value})`, `must match ${pattern}`],
  minLength: (value, limit) => [`${value}.length < ${limit}`, `must not be shorter than ${limit}`],
  maxLength: (value, limit) => [`${value}.length > ${limit}`, `must not be longer than ${limit}`],
  minimum: (value, limit) => [`${value} < ${limit}`, `must be at least ${limit}`],
  maximum: (value, limit) => [`${value} > ${limit}`, `must be at most ${limit}`],
};

/** The lines that check `value` (JavaScript text) against `schema`; `at` is JavaScript text for the place in messages. */
function checks(schema, value, at) {
  if (schema.$ref) return [`problems.push(...check${nameOf(schema.$ref)}(${value}, ${at}));`];
  return [
    `if (${isNot[schema.type](value)}) problems.push(${at} + " must be of type ${schema.type}");`,
    "else {",
    ...indent(constraints(schema, value, at)),
    "}",
  ];
}

function constraints(schema, value, at) {
  const lines = [];
  for (const [key, rule] of Object.entries(rules).filter(([key]) => key in schema)) {
    const [broken, text] = rule(value, schema[key]);
    lines.push(`if (${broken}) problems.push(${at} + ${JSON.stringify(` ${text}`)});`);
  }
  if (schema.items) lines.push(`for (const item of ${value}) {`, ...indent(checks(schema.items, "item", at)), "}");
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const place = `${at} + ".${key}"`;
    lines.push(`if (${value}.${key} === undefined) {`);
    if (schema.required?.includes(key)) lines.push(`  problems.push(${place} + " is missing");`);
    lines.push("} else {", ...indent(checks(property, `${value}.${key}`, place)), "}");
  }
  return lines;
}

const validators = Object.entries($defs).map(([name, schema]) => {
  const body = ["const problems = [];", ...checks(schema, "value", "at"), "return problems;"];
  return [`export function check${name}(value, at = "${name}") {`, ...indent(body), "}", ""].join("\n");
});
mkdirSync("src", { recursive: true });
writeFileSync("src/model.mjs", `// Generated from schema/catalog.json by tools/model.mjs.\n\n${validators.join("\n")}`);
