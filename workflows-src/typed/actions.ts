/**
 * Actions with typed inputs and outputs. GitHub knows only text and describes each input in the `action.yml` of a version: the types
 * are written by hand from there.
 */

import { action, type ScriptText } from "./action.ts";

/** Source: v4 and the release notes up to v7.0.1. */
interface CheckoutInputs {
  readonly repository?: string;
  readonly ref?: string;
  readonly token?: string;
  readonly "ssh-key"?: string;
  readonly "ssh-known-hosts"?: string;
  readonly "ssh-strict"?: boolean;
  readonly "ssh-user"?: string;
  readonly "persist-credentials"?: boolean;
  readonly path?: string;
  readonly clean?: boolean;
  readonly filter?: string;
  readonly "sparse-checkout"?: string;
  readonly "sparse-checkout-cone-mode"?: boolean;
  readonly "fetch-depth"?: number;
  readonly "fetch-tags"?: boolean;
  readonly "show-progress"?: boolean;
  readonly lfs?: boolean;
  readonly submodules?: boolean | "recursive";
  readonly "set-safe-directory"?: boolean;
  readonly "github-server-url"?: string;
  readonly "allow-unsafe-pr-checkout"?: boolean;
}

/** Check out a commit. Credentials are left for later steps unless `persist-credentials` is false. */
export const checkout = action<CheckoutInputs, "ref" | "commit">(
  { repository: "actions/checkout", version: "v7.0.1", commit: "3d3c42e5aac5ba805825da76410c181273ba90b1" },
  ["ref", "commit"],
);

/** Source: v6.0.0, without the input that later versions removed. */
interface SetupNodeInputs {
  readonly "node-version"?: string | number;
  readonly "node-version-file"?: string;
  readonly architecture?: string;
  readonly "check-latest"?: boolean;
  readonly "registry-url"?: string;
  readonly scope?: string;
  readonly token?: string;
  readonly cache?: "npm" | "pnpm" | "yarn";
  readonly "package-manager-cache"?: boolean;
  readonly "cache-dependency-path"?: string;
  readonly mirror?: string;
  readonly "mirror-token"?: string;
}

/** Put a version of Node.js on the path. */
export const setupNode = action<SetupNodeInputs, "cache-hit" | "node-version">(
  { repository: "actions/setup-node", version: "v7.0.0", commit: "820762786026740c76f36085b0efc47a31fe5020" },
  ["cache-hit", "node-version"],
);

/** Source: v6.0.0, whose inputs v7.0.0 kept. */
interface SetupPythonInputs {
  readonly "python-version"?: string;
  readonly "python-version-file"?: string;
  readonly cache?: "pip" | "pipenv" | "poetry";
  readonly architecture?: string;
  readonly "check-latest"?: boolean;
  readonly token?: string;
  readonly "cache-dependency-path"?: string;
  readonly "update-environment"?: boolean;
  readonly "allow-prereleases"?: boolean;
  readonly freethreaded?: boolean;
  readonly "pip-version"?: string;
}

/** Put a version of Python on the path. Write the version as text: 3.10 as a number is 3.1. */
export const setupPython = action<SetupPythonInputs, "python-version" | "cache-hit" | "python-path">(
  { repository: "actions/setup-python", version: "v7.0.0", commit: "5fda3b95a4ea91299a34e894583c3862153e4b97" },
  ["python-version", "cache-hit", "python-path"],
);

/** Source: v5, without the input that it deprecates. */
interface CacheInputs {
  readonly path: string;
  readonly key: string;
  readonly "restore-keys"?: string;
  readonly "upload-chunk-size"?: number;
  readonly enableCrossOsArchive?: boolean;
  readonly "fail-on-cache-miss"?: boolean;
  readonly "lookup-only"?: boolean;
}

/** Restore files that an earlier run kept under a key, and keep them at the end of the job where it had none. */
export const cache = action<CacheInputs, "cache-hit">(
  { repository: "actions/cache", version: "v6.1.0", commit: "55cc8345863c7cc4c66a329aec7e433d2d1c52a9" },
  ["cache-hit"],
);

/** Source: v7. */
interface UploadArtifactInputs {
  readonly name?: string;
  readonly path: string;
  readonly "if-no-files-found"?: "warn" | "error" | "ignore";
  readonly "retention-days"?: number;
  readonly "compression-level"?: number;
  readonly overwrite?: boolean;
  readonly "include-hidden-files"?: boolean;
  readonly archive?: boolean;
}

/** Keep files as an artifact of the run. Hidden files are left out unless `include-hidden-files` is true. */
export const uploadArtifact = action<UploadArtifactInputs, "artifact-id" | "artifact-url" | "artifact-digest">(
  { repository: "actions/upload-artifact", version: "v7.0.1", commit: "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a" },
  ["artifact-id", "artifact-url", "artifact-digest"],
);

/** Source: v8, from its source. */
interface DownloadArtifactInputs {
  readonly name?: string;
  readonly "artifact-ids"?: string;
  readonly path?: string;
  readonly pattern?: string;
  readonly "merge-multiple"?: boolean;
  readonly "github-token"?: string;
  readonly repository?: string;
  readonly "run-id"?: string | number;
  readonly "skip-decompress"?: boolean;
  readonly "digest-mismatch"?: "error" | "warn" | "info" | "ignore";
}

/** Get an artifact of the run by its name, or all that match a pattern, each in a folder of its own unless `merge-multiple` is true. */
export const downloadArtifact = action<DownloadArtifactInputs, "download-path">(
  { repository: "actions/download-artifact", version: "v8.0.1", commit: "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c" },
  ["download-path"],
);

/** Source: v7 and the release notes up to v9.0.0. */
interface GithubScriptInputs {
  readonly script: ScriptText;
  readonly "github-token"?: string;
  readonly debug?: boolean;
  readonly "user-agent"?: string;
  readonly previews?: string;
  readonly "result-encoding"?: "string" | "json";
  readonly retries?: number;
  readonly "retry-exempt-status-codes"?: string;
  readonly "base-url"?: string;
}

/** Run JavaScript that is given a client of GitHub's API. Its return value is the output `result`, as JSON unless `result-encoding` is `string`. */
export const githubScript = action<GithubScriptInputs, "result">(
  { repository: "actions/github-script", version: "v9.0.0", commit: "3a2844b7e9c422d3c10d287c895573f7108da1b3" },
  ["result"],
);
