import { readdirSync, readFileSync } from "node:fs";

const FIXTURES = new URL("fixtures/", import.meta.url);

/** The files of the fixtures. */
export const fixtureFiles: readonly string[] = readdirSync(FIXTURES);
/** The names of all plans: `<name>.plan`. */
export const planFixtures = fixtureFiles.filter((name) => name.endsWith(".plan"));
/** The names of the plans that can be read. */
export const readablePlans = planFixtures.filter((name) => !name.startsWith("error-"));

export const readFixture = (name: string): string => readFileSync(new URL(name, FIXTURES), "utf8");
