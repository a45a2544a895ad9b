import type { Env, In } from "../contexts.ts";

type Place = "job.container" | "job.services";

interface Properties<P extends Place> {
  readonly image: In<P, string>;
  readonly credentials?: {
    readonly username: In<`${P}.credentials`, string>;
    readonly password: In<`${P}.credentials`, string>;
  };
  readonly env?: Env<`${P}.env`>;
  /** Ports of the container, or `runner:container`. */
  readonly ports?: readonly In<P, string | number>[];
  /** `source:path`, the source a volume or a path of the runner. */
  readonly volumes?: readonly In<P, string>[];
  /** For `docker create`. */
  readonly options?: In<P, string>;
}

/** The container a job's steps run in: an image, or more about it. */
export type Container = In<"job.container", string> | Properties<"job.container">;

/** Containers beside the job, by the names under which it reaches them. */
export type Services = Readonly<Record<string, In<"job.services", string> | Service>>;

interface Service extends Properties<"job.services"> {
  readonly entrypoint?: In<"job.services", string>;
  readonly command?: In<"job.services", string>;
}
