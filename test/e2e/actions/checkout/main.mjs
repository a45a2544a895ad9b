import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

const { GITHUB_WORKSPACE, GITHUB_OUTPUT, GITHUB_REPOSITORY, GITHUB_SHA, SOMAS_E2E_REMOTE } = process.env;
const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
const fail = (message) => {
  console.log(`::error::${message}`);
  process.exit(1);
};

if (!SOMAS_E2E_REMOTE) fail("SOMAS_E2E_REMOTE is not set");
const repository = input("repository");
if (repository !== "" && repository !== GITHUB_REPOSITORY) fail(`this stand-in knows only ${GITHUB_REPOSITORY}`);
const folder = join(GITHUB_WORKSPACE, input("path") || ".");
if (relative(GITHUB_WORKSPACE, folder).startsWith("..")) fail(`${folder} is outside of the workspace`);

const git = (...args) => {
  console.log(`git ${args.join(" ")}`);
  return execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
};

mkdirSync(folder, { recursive: true });
for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true });

const ref = input("ref") || GITHUB_SHA;
const depth = Number(input("fetch-depth") || "1");
const remote = `file://${SOMAS_E2E_REMOTE}`;
const isCommit = /^[0-9a-f]{40}$/.test(ref);
const name = ref.replace(/^refs\/(heads|tags)\//, "");
const known = (kind) => git("ls-remote", remote, `refs/${kind}/${name}`) !== "";
const isBranch = !isCommit && !ref.startsWith("refs/tags/") && known("heads");
if (!isCommit && !isBranch && !known("tags")) fail(`no branch or tag '${ref}' on the remote`);

git("init", "--quiet");
git("remote", "add", "origin", remote);
if (depth === 0) git("fetch", "--quiet", "origin", "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*");
const source = isCommit
  ? ref
  : isBranch
    ? `+refs/heads/${name}:refs/remotes/origin/${name}`
    : `+refs/tags/${name}:refs/tags/${name}`;
const limit = depth === 0 ? [] : ["--no-tags", `--depth=${depth}`];
git("fetch", "--quiet", ...limit, "origin", source);
if (isBranch) git("checkout", "--quiet", "--force", "-B", name, `refs/remotes/origin/${name}`);
else git("checkout", "--quiet", "--force", "--detach", isCommit ? ref : `refs/tags/${name}`);

appendFileSync(GITHUB_OUTPUT, `ref=${ref}\ncommit=${git("rev-parse", "HEAD")}\n`);
