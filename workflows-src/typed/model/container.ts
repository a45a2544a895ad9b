import type { ContextsOf, Env, In } from "../contexts.ts";
import type { ExpressionOf } from "../expression.ts";

type ContainerKey = "job.container" | "job.services";

type Image<P extends ContainerKey> = string | ExpressionOf<string | null, ContextsOf<P>>;

interface Properties<P extends ContainerKey> {
  /** An expression may be empty: GitHub then runs the job without the container. */
  readonly image: Image<P>;
  readonly credentials?: {
    readonly username: In<`${P}.credentials`, string>;
    readonly password: In<`${P}.credentials`, string>;
  };
  readonly env?: Env<`${P}.env`>;
  /** Ports of the container, or `runner:container`. */
  readonly ports?: readonly In<P, string | number>[];
  /** `source:path`; the source is a volume or a path of the runner. */
  readonly volumes?: readonly In<P, string>[];
  /** For `docker create`. */
  readonly options?: In<P, string>;
}

/** The container that a job's steps run in: an image, or an image with settings. */
export type Container = Image<"job.container"> | Properties<"job.container">;

/** Containers beside the job, by their host names. */
export type Services = Readonly<Record<string, Image<"job.services"> | Service>>;

interface Service extends Properties<"job.services"> {
  readonly entrypoint?: In<"job.services", string>;
  readonly command?: In<"job.services", string>;
}
