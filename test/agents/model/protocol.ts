/** Named arguments, or the text of a tool that takes free text. */
export type ToolInput = Readonly<Record<string, unknown>> | string;

/** What the model does next in a conversation. */
export type Turn =
  | { readonly tool: string; readonly input: ToolInput }
  | { readonly text: string }
  | { readonly refusal: string };

/** A request's body: only what the stub looks at is named. */
export type Body = Readonly<Record<string, unknown>>;

/** One way in which programs talk to models. */
export interface Protocol {
  readonly path: RegExp;
  /** How many tools have been used so far in the conversation. */
  readonly toolResults: (body: Body) => number;
  /** The names of the tools that the model may use. */
  readonly tools: (body: Body) => readonly string[];
  /** The body of an answer that is not streamed. */
  readonly whole: (turn: Turn) => unknown;
  /** The events of a streamed answer; `event` is the name of an event, where the protocol has names. */
  readonly events: (turn: Turn) => readonly { readonly event?: string; readonly data: unknown }[];
  readonly streams: (body: Body, path: string) => boolean;
  /** An error as the service words it. */
  readonly error: (status: number, code: string, message: string) => unknown;
}

/** Of every answer, in tokens. */
export const USED = { input: 1200, output: 80 };

/** The objects of a list in a body. */
export const objects = (list: unknown): Body[] =>
  Array.isArray(list) ? list.filter((each): each is Body => typeof each === "object" && each !== null) : [];

export const count = (list: unknown, is: (each: Body) => boolean): number => objects(list).filter(is).length;
