import { defineScript, output } from "../../../../workflows-src/typed/script.ts";

export const measure = defineScript({
  name: "measure",
  title: "Measure the package",
  delivery: "digest",
  env: { FOLDER: "the folder of the package" },
  outputs: { bytes: output("how large its files are together") },
});
