import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Preview } from "../workflows-src/report/preview.ts";

const FOLDER = fileURLToPath(new URL("../workflows-src/report/page", import.meta.url));

/**
 * One HTML page that shows the previews and needs no network: its policy allows this one script and nothing to be loaded.
 * Plans are in it as JSON, which the script shows as text.
 */
export async function previewPage(previews: readonly Preview[]): Promise<string> {
  const { script, style } = await bundle();
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'`;
  const data = JSON.stringify(previews).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Preview of the execution plan</title>
<style>
${style}</style>
</head>
<body>
<nav></nav>
<main></main>
<script type="application/json" id="previews">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await build({
    entryPoints: [`${FOLDER}/page.ts`, `${FOLDER}/page.css`],
    outdir: "page",
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "inline",
    logLevel: "silent",
  });
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
  return { script: text(".js").replaceAll("</script", "<\\/script"), style: text(".css") };
}
