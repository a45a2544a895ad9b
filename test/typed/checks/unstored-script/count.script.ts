import { defineScript, output } from "../../../../workflows-src/typed/script.ts";

export const count = defineScript({
  name: "count",
  title: "Count the files",
  delivery: "digest",
  env: {},
  outputs: { files: output("how many there are") },
});
