import type { Json, Primitive } from "./expression.ts";

/** An input of a workflow, declared once for `workflow_call` and `workflow_dispatch`. */
export interface Input<T = Primitive, Required extends boolean = boolean> {
  readonly type: "string" | "number" | "boolean";
  readonly description: string;
  readonly required: Required;
  readonly default?: Primitive;
  /** Shown as a list of choices where a person starts the workflow; a plain string for callers. */
  readonly options?: readonly string[];
  readonly __value?: T;
}

/** Leave `default` out to make an input required. */
export interface InputProps<T> {
  readonly description: string;
  readonly default?: T;
}

type Declared<T, P> = Input<T, P extends { readonly default: Primitive } ? false : true>;

const declare =
  <Base extends Primitive>(type: Input["type"]) =>
  <const P extends InputProps<Base>>(props: P): Declared<Base, P> =>
    ({ type, required: props.default === undefined, ...props }) as unknown as Declared<Base, P>;

export const string = declare<string>("string");
export const number = declare<number>("number");
export const boolean = declare<boolean>("boolean");

/** A string that holds the JSON of a `T`; `fromJSON` gives it back typed. */
export const json = <T>(props: { readonly description: string }): Input<Json<T>, true> => ({
  type: "string",
  required: true,
  ...props,
});

/** A string out of a list. */
export const choice = <const Option extends string, const P extends InputProps<NoInfer<Option>>>(
  options: readonly Option[],
  props: P,
): Declared<Option, P> =>
  ({ type: "string", required: props.default === undefined, options, ...props }) as unknown as Declared<Option, P>;

export type Inputs = Readonly<Record<string, Input>>;

/** The values of declared inputs. */
export type ValuesOf<I extends Inputs> = { readonly [K in keyof I]: I[K] extends Input<infer T, boolean> ? T : never };

type RequiredKeys<I extends Inputs> = { [K in keyof I]: I[K]["required"] extends true ? K : never }[keyof I];

/** What a caller passes: required inputs always, the others if it likes; `Wrap` decides what may stand for a value. */
export type Passed<I extends Inputs> = Pick<ValuesOf<I>, RequiredKeys<I>> & Partial<Omit<ValuesOf<I>, RequiredKeys<I>>>;

export interface Secret<Required extends boolean = boolean> {
  readonly description: string;
  readonly required: Required;
}

export const secret = <const Required extends boolean = false>(props: {
  readonly description: string;
  readonly required?: Required;
}): Secret<Required> => ({ required: false as Required, ...props });

export type Secrets = Readonly<Record<string, Secret>>;
