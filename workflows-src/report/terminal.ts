import type { PipelineEvent } from "../local/events.ts";
import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "../schedule/wave.ts";
import { findCriticalPath, pertMean } from "../simulation/critical-path.ts";
import type { TaskResult } from "../task/result.ts";
import { columns, pad, shorten, time } from "../text/columns.ts";
import { counted } from "../text/count.ts";

import { renderProblem } from "./problems.ts";
import { look, style } from "./style.ts";

/** The part of a stream that is needed, so that a test can stand in for the terminal. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
}

export interface View {
  readonly onEvent: (event: PipelineEvent) => void;
  readonly print: (text: string) => void;
  /** Takes the live part away; nothing is drawn afterwards. */
  readonly close: () => void;
}

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const widest = (texts: readonly string[], limit: number): number =>
  Math.min(
    limit,
    texts.reduce((most, text) => Math.max(most, columns(text)), 0),
  );

const SHOWN_PROBLEMS = 20;
const BAR = 20;

/**
 * Shows a run. Everything that happened is a line that stays; a terminal has, below these lines, a live part
 * with the running tasks and how far the run is.
 */
export function terminalView(terminal: Terminal, colours: boolean): View {
  const live = terminal.isTTY === true;
  const paints = style(colours);
  const { dim, good, bad, warn } = paints;
  const names = new Map<string, string>();
  const running = new Map<string, number>();
  let idWidth = 0;
  let nameWidth = 0;
  let ended = 0;
  let drawn = 0;
  let frame = 0;
  let isAnyShown = false;
  const began = performance.now();
  const width = (): number => Math.max(40, Math.min(terminal.columns ?? 100, 120)) - 1;

  /** A task's id and name, in columns. */
  function label(id: string, name: string): string {
    const room = Math.max(8, Math.min(nameWidth, width() - idWidth - 40));
    return `${pad(shorten(id, idWidth), idWidth)}  ${pad(shorten(name, room), room)}`;
  }

  function liveLines(): string[] {
    if (names.size === 0) return [];
    const room = Math.max(1, (terminal.rows ?? 24) - 4);
    const lines = [...running].slice(0, room).map(([id, since]) => {
      const seconds = `${Math.floor((performance.now() - since) / 1000)} s`;
      const text = `${label(id, names.get(id) ?? "")}  `;
      return `  ${good(FRAMES[frame % FRAMES.length] ?? "")} ${text}${dim(seconds)}`;
    });
    const more = running.size > room ? [dim(`    and ${running.size - room} more`)] : [];
    const full = Math.round((ended / names.size) * BAR);
    const bar = good("━".repeat(full)) + dim("─".repeat(BAR - full));
    const where = `${ended} of ${names.size} · ${Math.floor((performance.now() - began) / 1000)} s`;
    return [...lines, ...more, `  ${bar} ${dim(where)}`];
  }

  function draw(permanent = ""): void {
    const clear = drawn > 0 ? `\x1b[${drawn}A\x1b[J` : "";
    const lines = live ? liveLines() : [];
    drawn = lines.length;
    terminal.write(clear + permanent + lines.map((line) => `${line}\n`).join(""));
  }

  const print = (text: string): void => draw(`${text}\n`);

  function taskLine({ task_id, task_name, verdict, seconds, reason, again }: TaskResult): void {
    if (names.has(task_id) && !again) ended += 1;
    const { sign, paint } = look(verdict, paints);
    const end = seconds > 0 ? dim(`  ${time(seconds)}`) : "";
    print(`  ${paint(sign)} ${label(task_id, task_name)}  ${paint(verdict)}${end}`);
    const why = again ? `${reason}; runs again` : reason;
    if (verdict !== "succeeded" && verdict !== "briefed") print(dim(`    ${shorten(why, width() - 4)}`));
  }

  function onEvent(event: PipelineEvent): void {
    if (event.type === "repository") {
      print(
        `\n  ${dim("Repository")}  ${event.root} ${dim(`at ${event.head.slice(0, 7)}`)}\n  ${dim("Branch")}      ${event.branch}`,
      );
    } else if (event.type === "plan") {
      for (const task of event.plan.tasks) names.set(task.id, task.name);
      idWidth = widest([...names.keys()], 24);
      nameWidth = widest([...names.values()], 44);
      const from = event.uncommitted ? ", as it is in the work tree (not committed)" : "";
      print(
        `  ${dim("Plan")}        ${shorten(event.file, 200)}${dim(event.fallback ? "" : ` · ${counted(names.size, "task")}${from}`)}`,
      );
      for (const problem of event.problems.slice(0, SHOWN_PROBLEMS)) {
        print(`  ${(problem.severity === "error" ? bad : warn)(shorten(renderProblem(problem), 1000))}`);
      }
      const more = event.problems.length - SHOWN_PROBLEMS;
      if (more > 0) print(`  and ${more} more problems`);
      if (event.fallback)
        print(
          `  ${warn(`The plan cannot be used for these reasons; ${event.refused ? "nothing is run" : "one sequential task stands in for it"}.`)}`,
        );
      else if (names.size > 1) print(`  ${dim("Estimate")}    ${estimate(event.plan)}`);
    } else if (event.type === "note") {
      print(`  ${warn("Note")}        ${shorten(event.text, 1000)}`);
    } else if (event.type === "architecture") {
      print(`  ${dim("Stage 4")}     ${shorten(event.reason.replaceAll("`", ""), 200)}`);
    } else if (event.type === "earlier") {
      ended += event.results.length;
      const ids = event.results.map((each) => each.task_id).join(", ");
      const list = ids === "" ? "" : `: ${shorten(ids, width() - 30)}`;
      print(`  ${dim("Done before")} ${event.results.length} of ${names.size}${list}`);
      for (const { task_id, reason } of event.again.slice(0, SHOWN_PROBLEMS))
        print(`  ${dim("Runs again")}  ${shorten(`${task_id}: ${reason}`, width() - 14)}`);
      const more = event.again.length - SHOWN_PROBLEMS;
      if (more > 0) print(`  and ${more} more run again`);
    } else if (event.type === "schedule") {
      if (names.size > 1 && event.schedule.waves.length > 0) print(`  ${dim("Waves")}       ${waves(event.schedule)}`);
    } else if (event.type === "started") {
      running.set(event.task_id, performance.now());
      if (live) draw();
    } else {
      if (!isAnyShown) print("");
      isAnyShown = true;
      running.delete(event.result.task_id);
      taskLine(event.result);
    }
  }

  const timer = live
    ? setInterval(() => {
        frame += 1;
        draw();
      }, 100)
    : undefined;
  timer?.unref();
  if (live) terminal.write("\x1b[?25l");
  const close = (): void => {
    if (timer === undefined) return;
    clearInterval(timer);
    names.clear();
    draw("\x1b[?25h");
  };
  return { onEvent, print, close };
}

/** What a team would need for the plan, as the tasks are estimated; not the time of the run. */
function estimate(plan: Plan): string {
  const path = findCriticalPath(plan);
  const sum = plan.tasks.reduce((hours, task) => hours + pertMean(task.duration), 0);
  const way = shorten(path.tasks.join(" → "), 60);
  return `${path.makespan.toFixed(1)} h of work on the critical path (${way}), ${sum.toFixed(1)} h in all`;
}

/** The waves of the same plan on GitHub, so that numbers of waves in results say the same here. */
function waves({ waves, left }: Schedule): string {
  const sizes = waves.map(({ legs }) => legs.reduce((sum, { tasks }) => sum + tasks.length, 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const rest = left.length === 0 ? "" : `, and ${left.length} in a further run`;
  const onGitHub = `${waves.length} on GitHub: ${sizes.join(" + ")} ${all === 1 ? "task" : "tasks"}${rest}`;
  return `${onGitHub}; here each task is integrated when it ends`;
}
