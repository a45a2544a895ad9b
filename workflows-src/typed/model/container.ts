import type { Env, In } from "../contexts.ts";

type ContainerKey = "job.container" | "job.services";

interface Properties<P extends ContainerKey> {
  readonly image: In<P, string>;
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
export type Container = In<"job.container", string> | Properties<"job.container">;

/** Containers beside the job, by their host names. */
export type Services = Readonly<Record<string, In<"job.services", string> | Service>>;

interface Service extends Properties<"job.services"> {
  readonly entrypoint?: In<"job.services", string>;
  readonly command?: In<"job.services", string>;
}
