import type { In } from "./contexts.ts";
import type { Json, Primitive } from "./expression.ts";

/** What an input holds where nobody gives it; an expression only where callers, not people, give it. */
type Default<T> = In<"on.workflow_call.inputs.default", T>;

/** An input of a workflow, declared once for `workflow_call` and `workflow_dispatch`. */
export interface Input<T = Primitive, Required extends boolean = boolean> {
  /** An environment is shown as a list of the repository's where a person starts the workflow; a plain string for callers. */
  readonly type: "string" | "number" | "boolean" | "environment";
  readonly description: string;
  readonly required: Required;
  readonly default?: Default<Primitive>;
  /** Shown as a list of choices where a person starts the workflow; a plain string for callers. */
  readonly options?: readonly string[];
  readonly __value?: T;
}

/** Leave `default` out to make an input required. */
export interface InputProps<D> {
  readonly description: string;
  readonly default?: D;
}

/** An input is required unless it has a default; the type of a default that is not there is `never`. */
type IsRequired<D> = [D] extends [never] ? true : false;

const isRequired = <D>(props: InputProps<D>) => (props.default === undefined) as IsRequired<D>;

const declare =
  <T extends Primitive>(type: Input["type"]) =>
  <D extends Default<T> = never>(props: InputProps<D>): Input<T, IsRequired<D>> => ({
    type,
    required: isRequired(props),
    ...props,
  });

export const string = declare<string>("string");
export const number = declare<number>("number");
export const boolean = declare<boolean>("boolean");
export const environment = declare<string>("environment");

/** A string that holds the JSON of a `T`; `fromJSON` gives it back typed. */
export function json<T>(props: { readonly description: string }): Input<Json<T>, true>;
export function json<T>(props: { readonly description: string; readonly default: T }): Input<Json<T>, false>;
export function json<T>({ description, default: value }: InputProps<T>): Input<Json<T>> {
  return value === undefined
    ? { type: "string", required: true, description }
    : { type: "string", required: false, description, default: JSON.stringify(value) };
}

/** A string out of a list. */
export const choice = <const Option extends string, D extends Option = never>(
  options: readonly Option[],
  props: InputProps<D>,
): Input<Option, IsRequired<D>> => ({ type: "string", required: isRequired(props), options, ...props });

export type Inputs = Readonly<Record<string, Input>>;

/** The values of declared inputs. */
export type ValuesOf<I extends Inputs> = { readonly [K in keyof I]: I[K] extends Input<infer T, boolean> ? T : never };

type RequiredKeys<D extends Readonly<Record<string, { readonly required: boolean }>>> = {
  [K in keyof D]: D[K]["required"] extends true ? K : never;
}[keyof D];

/** What a caller passes: required inputs always, the others if it likes. */
export type Passed<I extends Inputs> = Pick<ValuesOf<I>, RequiredKeys<I>> & Partial<Omit<ValuesOf<I>, RequiredKeys<I>>>;

export interface Secret<Required extends boolean = boolean> {
  readonly description: string;
  readonly required: Required;
}

export const secret = <const Required extends boolean = false>(props: {
  readonly description: string;
  readonly required?: Required;
}): Secret<Required> => ({ required: false as Required, ...props });

/** GitHub refuses a file that declares the token of its own. */
export type Secrets = Readonly<Record<string, Secret>> & {
  readonly GITHUB_TOKEN?: never;
  readonly github_token?: never;
};

/** The secrets a caller passes, each as a `V`: required ones always, the others if it likes. */
export type PassedSecrets<S extends Secrets, V> = Flat<
  { readonly [K in RequiredKeys<S>]: V } & { readonly [K in Exclude<keyof S, RequiredKeys<S>>]?: V }
>;

/** One object type: in a union, TypeScript looks for unknown keys in no other. */
type Flat<T> = { [K in keyof T]: T[K] };
