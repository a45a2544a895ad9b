import { action } from "./action.ts";

/** Check out a commit. Credentials are left in the work tree unless `persist-credentials` is false. */
export const checkout = action<
  {
    repository?: string;
    ref?: string;
    path?: string;
    "fetch-depth"?: number;
    "persist-credentials"?: boolean;
  },
  "ref" | "commit"
>({ repository: "actions/checkout", version: "v7.0.1", commit: "3d3c42e5aac5ba805825da76410c181273ba90b1" }, [
  "ref",
  "commit",
]);

export const setupNode = action<
  { "node-version"?: string | number; "node-version-file"?: string; cache?: "npm" | "pnpm" | "yarn" },
  "node-version" | "cache-hit"
>({ repository: "actions/setup-node", version: "v7.0.0", commit: "820762786026740c76f36085b0efc47a31fe5020" }, [
  "node-version",
  "cache-hit",
]);

export const setupPython = action<{ "python-version"?: string; cache?: "pip" }, "python-version">(
  { repository: "actions/setup-python", version: "v7.0.0", commit: "5fda3b95a4ea91299a34e894583c3862153e4b97" },
  ["python-version"],
);

export const uploadArtifact = action<
  {
    path: string;
    name?: string;
    "if-no-files-found"?: "warn" | "error" | "ignore";
    "retention-days"?: number;
    overwrite?: boolean;
    "include-hidden-files"?: boolean;
  },
  "artifact-id" | "artifact-url"
>({ repository: "actions/upload-artifact", version: "v7.0.1", commit: "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a" }, [
  "artifact-id",
  "artifact-url",
]);

export const downloadArtifact = action<
  { name?: string; pattern?: string; path?: string; "merge-multiple"?: boolean },
  "download-path"
>({ repository: "actions/download-artifact", version: "v8.0.1", commit: "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c" }, [
  "download-path",
]);
