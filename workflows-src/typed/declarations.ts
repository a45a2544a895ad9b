import type { In } from "./contexts.ts";
import type { Json, Primitive } from "./expression.ts";

/** The default of an input. It may be an expression only if callers, not people, pass the input. */
type Default<T> = In<"on.workflow_call.inputs.default", T>;

/** An input of a workflow, declared once for `workflow_call` and `workflow_dispatch`. */
export interface Input<T = Primitive, Required extends boolean = boolean> {
  /** `environment` is a list of the repository's environments in the form, and a plain string for callers. */
  readonly type: "string" | "number" | "boolean" | "environment";
  readonly description: string;
  readonly required: Required;
  readonly default?: Default<Primitive>;
  /** A list of choices in the form; for callers the input is a plain string. */
  readonly options?: readonly string[];
  /** Leaves it out of the form, which takes 25 inputs. It is empty where the workflow is started by hand. */
  readonly isCallOnly?: boolean;
  readonly __value?: T;
}

/** Leave `default` out to make an input required. */
export interface InputProps<D> extends Pick<Input, "isCallOnly"> {
  readonly description: string;
  readonly default?: D;
}

/** An input is required unless it has a default. The type of a missing default is `never`. */
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

/** An input with the JSON of a `T`; `fromJSON` returns it typed. */
export function json<T>(props: { readonly description: string }): Input<Json<T>, true>;
export function json<T>(props: { readonly description: string; readonly default: T }): Input<Json<T>, false>;
export function json<T>({ description, default: value }: InputProps<T>): Input<Json<T>> {
  return value === undefined
    ? { type: "string", required: true, description }
    : { type: "string", required: false, description, default: JSON.stringify(value) };
}

/** An input that takes a string of a list. */
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

/** The inputs that a caller passes: all required ones, and any others. */
export type Passed<I extends Inputs> = Pick<ValuesOf<I>, RequiredKeys<I>> & Partial<Omit<ValuesOf<I>, RequiredKeys<I>>>;

export interface Secret<Required extends boolean = boolean> {
  readonly description: string;
  readonly required: Required;
}

export const secret = <const Required extends boolean = false>(props: {
  readonly description: string;
  readonly required?: Required;
}): Secret<Required> => ({ required: false as Required, ...props });

/** GitHub refuses a file that declares a secret with the name of its token. */
export type Secrets = Readonly<Record<string, Secret>> & {
  readonly GITHUB_TOKEN?: never;
  readonly github_token?: never;
};

/** The secrets that a caller passes, each as a `V`: all required ones, and any others. */
export type PassedSecrets<S extends Secrets, V> = Flat<
  { readonly [K in RequiredKeys<S>]: V } & { readonly [K in Exclude<keyof S, RequiredKeys<S>>]?: V }
>;

/** Merges an intersection into one object type, because TypeScript reports unknown keys in a union only for such types. */
type Flat<T> = { [K in keyof T]: T[K] };
