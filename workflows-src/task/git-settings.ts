import { type GitSetting, parseSetting, renderSettings } from "../git/config.ts";
import { git } from "../git/git.ts";

/**
 * Settings of the machine that a task's git needs to reach servers and to read files. The list names allowed settings: a key for signatures,
 * hooks, an editor, another diff program or another order of output would make a task depend on who runs it, or fail.
 */
const ALLOWED =
  /^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/;

const REPOSITORY_SCOPES = ["local", "worktree", "command"];

/** Returns the allowed settings of the machine and the user of `home` as the text of a configuration file. Throws `GitError`. */
export async function readMachineSettings(folder: string, home?: string): Promise<string> {
  const env = home === undefined ? {} : { HOME: home };
  const output = await git(folder, ["config", "--list", "--null", "--show-scope", "--includes"], { env });
  const fields = output.split("\0");
  const settings: GitSetting[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [scope = "", entry = ""] = fields.slice(index, index + 2);
    const setting = parseSetting(entry);
    if (!REPOSITORY_SCOPES.includes(scope) && ALLOWED.test(setting.name)) settings.push(setting);
  }
  return renderSettings(settings);
}
