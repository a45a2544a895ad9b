import type { PipelineEvent } from "../local/events.ts";
import { sortTopologically } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import type { Schedule } from "../schedule/wave.ts";
import { computePertMean, findCriticalPath } from "../simulation/critical-path.ts";
import { readLastLine } from "../task/log.ts";
import { isDone } from "../task/result.ts";
import { countColumns, formatSeconds, measureWidest, pad, shorten } from "../text/columns.ts";
import { formatQuantity } from "../text/count.ts";
import { describeFallback } from "./fallback.ts";
import { renderProblem } from "./problems.ts";
import { listSettled } from "./settled.ts";
import { type Colours, createColours, formatTaskTime, styleVerdict } from "./style.ts";
import { estimateSecondsLeft } from "./time-left.ts";

/** The part of a stream that is needed, so that a test can stand in for the terminal. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  write(text: string): unknown;
}

export interface TerminalView {
  readonly onEvent: (event: PipelineEvent) => void;
  readonly print: (text: string) => void;
  /** Removes the live part; nothing is drawn afterwards. */
  readonly close: () => void;
}

/** The tasks of a run as far as its events tell. */
interface RunState {
  /** Of all tasks of the plan, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** The same tasks, each after those that it depends on. */
  readonly tasks: readonly Task[];
  /** Columns of the widest id and of the widest name. */
  readonly widths: { readonly id: number; readonly name: number };
  /** Tasks that may run at the same time. */
  readonly places: number;
  /** The tasks that run, by id. */
  readonly running: ReadonlyMap<string, RunningTask>;
  /** Ended tasks with the seconds that they took, by id. */
  readonly done: ReadonlyMap<string, number>;
  readonly failed: ReadonlySet<string>;
  readonly hasResults: boolean;
}

interface RunningTask {
  /** When it was started, in milliseconds. */
  readonly since: number;
  /** The file with its output. */
  readonly log: string;
}

const EMPTY: RunState = {
  names: new Map(),
  tasks: [],
  widths: { id: 0, name: 0 },
  places: 1,
  running: new Map(),
  done: new Map(),
  failed: new Set(),
  hasResults: false,
};

/** Without a terminal, a run that prints nothing else shows this often that it goes on. */
const SIGN_OF_LIFE_MILLISECONDS = 60_000;

/** The lines of output that a task which is not done shows. */
const TAIL_LINES = 5;

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MILLISECONDS = 100;
const SHOWN_PROBLEMS = 20;
const BAR = 20;

/**
 * Shows a run. Each event is a line that stays; a terminal has, below these lines, a live part with the running tasks and the progress of
 * the run.
 */
export function createTerminalView(terminal: Terminal, isColoured: boolean): TerminalView {
  const isLive = terminal.isTTY === true;
  const colours = createColours(isColoured);
  const began = performance.now();
  let state = EMPTY;
  let drawn = 0;
  const getWidth = (): number => Math.max(40, Math.min(terminal.columns ?? 100, 120)) - 1;

  function draw(permanent: string): void {
    const clear = drawn > 0 ? `\x1b[${drawn}A\x1b[J` : "";
    const lines = isLive ? drawLive(state, began, terminal.rows ?? 24, getWidth(), colours) : [];
    drawn = lines.length;
    terminal.write(clear + permanent + lines.map((line) => `${line}\n`).join(""));
  }

  function onEvent(event: PipelineEvent): void {
    const isFirst = !state.hasResults;
    state = applyEvent(state, event);
    const lines = describeEvent(event, state, isFirst, getWidth(), colours);
    if (isLive || lines.length > 0) draw(lines.map((line) => `${line}\n`).join(""));
  }

  const showLife = (): void => {
    const lines = state.running.size === 0 ? [] : describeLife(state, began, getWidth(), colours);
    if (lines.length > 0) draw(lines.map((line) => `${line}\n`).join(""));
  };
  const timer = isLive
    ? setInterval(() => draw(""), FRAME_MILLISECONDS)
    : setInterval(showLife, SIGN_OF_LIFE_MILLISECONDS);
  timer.unref();
  if (isLive) terminal.write("\x1b[?25l");
  const close = (): void => {
    clearInterval(timer);
    state = EMPTY;
    if (isLive) draw("\x1b[?25h");
  };
  return { onEvent, print: (text) => draw(`${text}\n`), close };
}

function applyEvent(state: RunState, event: PipelineEvent): RunState {
  if (event.type === "plan") return { ...state, ...readPlanTasks(event.plan) };
  if (event.type === "schedule") return { ...state, places: event.schedule.runners };
  if (event.type === "earlier")
    return { ...state, done: new Map([...state.done, ...event.results.map(({ task_id }) => [task_id, 0] as const)]) };
  if (event.type === "started") {
    const task = { since: performance.now(), log: event.log };
    return { ...state, running: new Map([...state.running, [event.task_id, task]]) };
  }
  if (event.type !== "integrated") return state;
  const { task_id, again, verdict, seconds } = event.result;
  const running = new Map([...state.running].filter(([id]) => id !== task_id));
  const ended = { ...state, running, hasResults: true };
  if (again || !state.names.has(task_id)) return ended;
  if (isDone(verdict)) return { ...ended, done: new Map([...state.done, [task_id, seconds]]) };
  return { ...ended, failed: new Set([...state.failed, task_id]) };
}

/** Computes once what the live part needs from the whole plan: it is drawn ten times a second. */
function readPlanTasks(plan: Plan): Pick<RunState, "names" | "tasks" | "widths"> {
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name]));
  const widths = { id: measureWidest([...names.keys()]), name: measureWidest([...names.values()]) };
  return { names, tasks: sortTopologically(plan), widths };
}

/** Formats a task's id and name in columns of the same width for all tasks. */
function formatTaskColumns({ widths }: RunState, width: number, id: string, name: string): string {
  const idWidth = Math.min(24, widths.id);
  const nameWidth = Math.min(44, widths.name);
  const room = Math.max(8, Math.min(nameWidth, width - idWidth - 40));
  return `${pad(shorten(id, idWidth), idWidth)}  ${pad(shorten(name, room), room)}`;
}

/** Describes how far the run is: `5 of 20 · 12 min 05 s · about 30 min 10 s left`. */
function describeProgress({ tasks, names, done, failed, running, places }: RunState, began: number): string {
  const now = performance.now();
  const times = new Map([...running].map(([id, { since }]) => [id, (now - since) / 1000]));
  const left = estimateSecondsLeft(tasks, { done, failed, running: times, places });
  return [
    `${done.size + failed.size} of ${names.size}`,
    formatSeconds(Math.floor((now - began) / 1000)),
    ...(left === undefined || left < 1 ? [] : [`about ${formatSeconds(Math.ceil(left))} left`]),
  ].join(" · ");
}

/** A sign of life: how far the run is, and each running task with its last line of output and the path of its log. */
function describeLife(state: RunState, began: number, width: number, { dim }: Colours): string[] {
  const tasks = [...state.running].map(([id, { since, log }]) => {
    const time = formatSeconds(Math.floor((performance.now() - since) / 1000));
    return `      ${formatTaskColumns(state, width, id, state.names.get(id) ?? "")}  ${time}  ${log}${formatLastLine(log, width)}`;
  });
  return [dim(`  … ${describeProgress(state, began)}`), ...tasks.map(dim)];
}

function formatLastLine(log: string, room: number): string {
  const line = readLastLine(log);
  return line === "" ? "" : `: ${shorten(line, room)}`;
}

function drawLive(state: RunState, began: number, rows: number, width: number, { good, dim }: Colours): string[] {
  const { names, running } = state;
  if (names.size === 0) return [];
  const now = performance.now();
  const frame = FRAMES[Math.floor((now - began) / FRAME_MILLISECONDS) % FRAMES.length] ?? "";
  const room = Math.max(1, rows - 4);
  const hasRoomForLogs = running.size * 2 <= room;
  const lines = [...running].slice(0, room).flatMap(([id, { since, log }]) => {
    const columns = formatTaskColumns(state, width, id, names.get(id) ?? "");
    const elapsed = `${Math.floor((now - since) / 1000)} s`;
    const lastLine = formatLastLine(log, width - countColumns(columns) - elapsed.length - 8);
    const line = `  ${good(frame)} ${columns}  ${dim(elapsed + lastLine)}`;
    return hasRoomForLogs ? [line, dim(`    ${shorten(log, width - 4)}`)] : [line];
  });
  const more = running.size > room ? [dim(`    and ${running.size - room} more`)] : [];
  const full = Math.round(((state.done.size + state.failed.size) / names.size) * BAR);
  const bar = good("━".repeat(full)) + dim("─".repeat(BAR - full));
  return [...lines, ...more, `  ${bar} ${dim(shorten(describeProgress(state, began), width - BAR - 3))}`];
}

/** Returns the lines that stay; `isFirst` tells whether no task had ended before. */
function describeEvent(
  event: PipelineEvent,
  state: RunState,
  isFirst: boolean,
  width: number,
  colours: Colours,
): string[] {
  const { dim, warn } = colours;
  const { names } = state;
  const formatFact = (term: string, text: string): string => `  ${dim(term.padEnd(11))} ${text}`;
  switch (event.type) {
    case "repository":
      return [
        "",
        formatFact("Repository", `${event.root} ${dim(`at ${event.head.slice(0, 7)}`)}`),
        formatFact("Branch", event.branch),
      ];
    case "plan":
      return describePlan(event, formatFact, colours);
    case "note":
      return [`  ${warn("Note")}        ${shorten(event.text, 1000)}`];
    case "architecture":
      return [formatFact("Stage 4", shorten(event.reason.replaceAll("`", ""), 200))];
    case "earlier": {
      const ids = event.results.map(({ task_id }) => task_id).join(", ");
      const list = ids === "" ? "" : `: ${shorten(ids, width - 30)}`;
      const more = event.again.length - SHOWN_PROBLEMS;
      return [
        formatFact("Done before", `${event.results.length} of ${names.size}${list}`),
        ...event.again
          .slice(0, SHOWN_PROBLEMS)
          .map(({ task_id, reason }) => formatFact("Runs again", shorten(`${task_id}: ${reason}`, width - 14))),
        ...(more > 0 ? [`  and ${more} more run again`] : []),
      ];
    }
    case "schedule":
      return names.size > 1 && event.schedule.waves.length > 0
        ? [formatFact("Waves", describeWaves(event.schedule))]
        : [];
    case "started":
      return [];
    case "integrated": {
      const { task_id, task_name, verdict, reason, again } = event.result;
      const { sign, colour } = styleVerdict(verdict);
      const paint = colours[colour];
      const time = formatTaskTime(event.result);
      const end = time === "" ? "" : dim(`  ${time}`);
      const isExplained = verdict !== "succeeded" && verdict !== "briefed";
      return [
        ...(isFirst ? [""] : []),
        `  ${paint(sign)} ${formatTaskColumns(state, width, task_id, task_name)}  ${paint(verdict)}${end}`,
        ...(isExplained ? [dim(`    ${shorten(again ? `${reason}; runs again` : reason, width - 4)}`)] : []),
        ...(event.tail ?? []).slice(-TAIL_LINES).map((line) => dim(`    │ ${shorten(line, width - 6)}`)),
      ];
    }
  }
}

function describePlan(
  event: Extract<PipelineEvent, { readonly type: "plan" }>,
  formatFact: (term: string, text: string) => string,
  { dim, bad, warn }: Colours,
): string[] {
  const { plan, uncommitted } = event;
  const { file, fallback, problems } = plan.source;
  const from = uncommitted ? ", as it is in the work tree (not committed)" : "";
  const about = fallback ? "" : ` · ${formatQuantity(plan.tasks.length, "task")}${from}`;
  const more = problems.length - SHOWN_PROBLEMS;
  return [
    formatFact("Plan", `${shorten(file, 200)}${dim(about)}`),
    ...(fallback ? [`  ${bad(describeFallback(plan, plan.refused))}`] : []),
    ...problems
      .slice(0, SHOWN_PROBLEMS)
      .map((problem) => `  ${(problem.severity === "error" ? bad : warn)(shorten(renderProblem(problem), 1000))}`),
    ...(more > 0 ? [`  and ${more} more problems`] : []),
    ...listSettled(plan.settled).map(({ term, text }) => formatFact(term, shorten(text, 300))),
    ...(!fallback && plan.tasks.length > 1 ? [formatFact("Estimate", describeEstimate(plan))] : []),
  ];
}

/** Describes the time that a team would need for the plan, as its tasks are estimated; not the time of the run. */
function describeEstimate(plan: Plan): string {
  const path = findCriticalPath(plan);
  const sum = plan.tasks.reduce((hours, task) => hours + computePertMean(task.duration), 0);
  const way = shorten(path.tasks.join(" → "), 60);
  return `${path.makespan.toFixed(1)} h of work on the critical path (${way}), ${sum.toFixed(1)} h in all`;
}

/** Describes the waves of the same plan on GitHub, so that numbers of waves in results mean the same here. */
function describeWaves({ waves, left }: Schedule): string {
  const sizes = waves.map(({ legs }) => legs.reduce((sum, { tasks }) => sum + tasks.length, 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const rest = left.length === 0 ? "" : `, and ${left.length} in a further run`;
  const onGitHub = `${waves.length} on GitHub: ${sizes.join(" + ")} ${all === 1 ? "task" : "tasks"}${rest}`;
  return `${onGitHub}; here each task is integrated when it ends`;
}
