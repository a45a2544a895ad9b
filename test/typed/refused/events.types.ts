/** What must not compile: payloads of events, and text in them that anyone may have written. See expressions.types.ts. */
import { checkout } from "../../../workflows-src/typed/actions.ts";
import { type ContextsOf, github } from "../../../workflows-src/typed/contexts.ts";
import type { Expression } from "../../../workflows-src/typed/expression.ts";
import {
  at,
  choose,
  contains,
  eq,
  firstOf,
  join,
  startsWith,
  text,
  toJSON,
  trusted,
} from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import type { Triggers } from "../../../workflows-src/typed/model/triggers.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";
import { described, minimal } from "./fixtures.ts";

const one = () => ({ one: job(minimal) });

export const payloads = () => {
  workflow("push", { ...described, on: { push: {} } }, ({ github }) => {
    github.event.head_commit;
    // @ts-expect-error a push has no pull request
    github.event.pull_request;
    return one();
  });
  workflow("pull", { ...described, on: { pull_request: { types: ["labeled"] } } }, ({ github }) => {
    github.event.label.name;
    github.event.pull_request.draft;
    // @ts-expect-error a property that pull requests do not have
    github.event.pull_request.titel;
    eq(github.event.action, "labeled");
    // @ts-expect-error a type of activity that does not start it
    eq(github.event.action, "opened");
    return one();
  });
  workflow("default", { ...described, on: { pull_request: {} } }, ({ github }) => {
    eq(github.event.action, "synchronize");
    // @ts-expect-error a type of activity that has to be asked for
    eq(github.event.action, "labeled");
    return one();
  });
  workflow("several", { ...described, on: { push: {}, issues: { types: ["opened"] } } }, ({ github }) => {
    github.event.issue.number;
    github.event.head_commit.id;
    // @ts-expect-error of the issue's properties, none of the push
    github.event.issue.head_commit;
    return one();
  });
  workflow("newer", { ...described, on: { issues: { types: ["typed"] }, image_version: {} } }, ({ github }) => {
    github.event.issue.number;
    return one();
  });
  github.event.pull_request.number;
  // @ts-expect-error a property that no event has
  github.event.pull_requests_url;
};

const event = github.event;
const untrusted = [
  github.head_ref,
  event.issue.title,
  event.issue.body,
  event.pull_request.title,
  event.pull_request.body,
  event.pull_request.head.ref,
  event.pull_request.head.label,
  event.pull_request.head.repo.default_branch,
  event.comment.body,
  event.review.body,
  event.discussion.title,
  event.discussion.body,
  join(event.pages["*"].page_name),
  event.workflow_run.head_branch,
  event.workflow_run.head_commit.message,
  event.head_commit.message,
  event.head_commit.author.name,
  event.head_commit.author.email,
  join(event.commits["*"].message),
  at(event.commits, 0).author.name,
  join(event.head_commit.added),
  event.head_commit.modified[0],
  event.comment.path,
  event.changes.title.from,
  text`${event.issue.title}!`,
  firstOf(github.head_ref, "main"),
  choose(eq(event.number, 1), event.issue.title, "none"),
  toJSON(event.issue),
  toJSON(event),
  toJSON(github),
] as const;

/** Those that the name of a job could read. */
type Accepted<T> = T extends Expression<unknown, ContextsOf<"job.name">> ? T : never;
export const refused: [Accepted<(typeof untrusted)[number]>] extends [never] ? true : false = true;
const commit = event.pull_request.head.sha;
export const accepted: [Accepted<typeof commit>] extends [never] ? true : false = false;

export const places = () => {
  const title = event.issue.title;
  job({ ...minimal, env: { TITLE: title }, services: { a: { image: "a", env: { TITLE: title } } } });
  job({ ...minimal, steps: [{ name: "Say", run: 'echo "$TITLE"', env: { TITLE: title } }] });
  // @ts-expect-error the name of a job
  job({ ...minimal, name: firstOf(title, "none") });
  // @ts-expect-error the group of its concurrency
  job({ ...minimal, concurrency: { group: github.head_ref } });
  // @ts-expect-error an input of an action
  job({ ...minimal, steps: [checkout({ ref: github.head_ref })] });
  // @ts-expect-error the name of a step
  job({ ...minimal, steps: [{ name: text`${title}`, run: "true" }] });
  // @ts-expect-error a matrix
  job({ ...minimal, strategy: { matrix: { message: event.commits["*"].message } } });
  // @ts-expect-error an output, which others would trust
  job({ ...minimal, outputs: { title: text`${title}` } });
  // @ts-expect-error commands
  job({ ...minimal, steps: [{ name: "Say", run: text`echo ${title}` }] });
};

export const helper = (on: Triggers) => workflow("x", { name: "X", description: "x", on }, () => ({}));

export const triggers = (nightly: boolean) => {
  const sometimes = nightly ? { schedule: [{ cron: "0 1 * * *" }] } : {};
  workflow("x", { name: "X", description: "x", on: { push: {}, ...sometimes } }, () => ({}));
  const wrong = nightly ? { shedule: [{ cron: "0 1 * * *" }] } : {};
  // @ts-expect-error an unknown event that is there sometimes
  workflow("x", { name: "X", description: "x", on: { push: {}, ...wrong } }, () => ({}));
};

export const safe = () => {
  job({ ...minimal, if: contains(event.comment.body, "/deploy"), name: text`#${event.issue.number}` });
  job({ ...minimal, name: text`${startsWith(github.head_ref, "release/")} ${event.pull_request.head.sha}` });
  job({ ...minimal, name: text`${event.repository.full_name} ${event.pull_request.base.ref} ${event.sender.login}` });
  job({ ...minimal, concurrency: { group: text`a-${trusted(github.head_ref, "a group is a name")}` } });
  // @ts-expect-error trust has a reason
  job({ ...minimal, concurrency: { group: text`a-${trusted(github.head_ref)}` } });
};
