import { testHostile } from "./hostile/suite.ts";

testHostile(["ref", "bundle", "JSON", "artifact", "size"]);
