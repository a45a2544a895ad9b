import { describe, type TestFunction, test } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** Why a test is skipped. */
    skipReason?: string;
  }
}

type Reason = string | false | undefined;

const optionsOf = (reason: Reason) => ({ meta: { skipReason: reason || "" } });

/** `describe`; where there is a reason not to, the suite is skipped and the reporter shows the reason. */
export const describeUnless = (reason: Reason) => (name: string, body: () => void) =>
  describe.skipIf(reason)(name, optionsOf(reason), body);

/** `test`; where there is a reason not to, it is skipped and the reporter shows the reason. */
export const testUnless = (reason: Reason) => (name: string, body: TestFunction, timeout?: number) =>
  test.skipIf(reason)(name, { ...optionsOf(reason), ...(timeout && { timeout }) }, body);
