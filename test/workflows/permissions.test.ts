import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PERMISSIONS_PAGE, readPermissions, renderPermissionsPage } from "../../scripts/permissions-page.ts";

const jobs = readPermissions(process.cwd());

test.each(jobs)("$job has the permissions that its steps need, and no more", ({ granted, needs }) => {
  expect(granted).toEqual(Object.fromEntries(needs.map(({ scope, level }) => [scope, level])));
});

test("the page of permissions is what the workflows say", () => {
  expect(jobs.length).toBeGreaterThan(25);
  const isFresh = readFileSync(PERMISSIONS_PAGE, "utf8") === renderPermissionsPage(process.cwd(), "npm run build:docs");
  expect(isFresh, "run `npm run build:docs`").toBe(true);
});
