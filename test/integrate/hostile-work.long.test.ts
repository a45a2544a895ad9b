import { describe } from "vitest";
import { testHostile } from "./hostile/suite.ts";

testHostile(["commit", "message", "result file", "tree entry"]);
describe("with one file for all results", () => testHostile(["result file"], { result_files: "one-file" }));
describe("without result files on the branch", () => testHostile(["result file"], { result_files: "artifact" }));
