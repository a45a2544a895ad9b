import { defineScript, jsonOutput } from "../../../../workflows-src/typed/script.ts";

export interface Package {
  readonly name: string;
  /** What a check of it may take. */
  readonly minutes: number;
}

export const packages = defineScript({
  name: "packages",
  title: "Find the packages",
  env: { FOLDER: "holds a folder for each package" },
  outputs: { packages: jsonOutput<readonly Package[]>("the packages, JSON") },
});
