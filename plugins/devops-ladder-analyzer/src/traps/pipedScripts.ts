import { ownOwners } from '../detectors/ownOwners';
import type { Survey } from '../detectors/Survey';
import type { Job, Location, Pipeline } from '../pipeline/types';

/**
 * A script that is fetched and run in one go.
 *
 * @internal
 */
export interface PipedScript {
  url: string;
  location: Location;
}

const PIPED =
  /\b(?:curl|wget)\b[^|;&]*\|\s*(?:sudo\s+(?:-\w+\s+)*)?(?:\S*\/)?(?:ba|z|da)?sh\b|\b(?:ba|z)?sh\s+<\(\s*(?:curl|wget)\b|\b(?:ba|z)?sh\s+-c\s+["']?\$\((?:curl|wget)\b/;
const URL = /https?:\/\/[^\s"'|)]+/;
/** Such an address stays what it is. */
const PINNED = /v?\d+\.\d+|[0-9a-f]{40}/;
const CHECKED = /sha(?:256|512)sum|gpg --verify|cosign verify/;

/**
 * Scripts of others that a job fetches from an address whose content moves,
 * and hands to a shell.
 *
 * @internal
 */
export function pipedScripts(
  survey: Survey,
  { pipeline, job }: { pipeline: Pipeline; job: Job },
): PipedScript[] {
  const own = [...ownOwners(survey)];
  return job.steps
    .filter(({ events }) => events.size > 0 && pipeline.events.size > 0)
    .flatMap(({ commands }) => commands)
    .flatMap(({ text, script, location }) => {
      const url = PIPED.test(text) ? URL.exec(text)?.[0] : undefined;
      const isOwn = own.some(owner =>
        url?.toLowerCase().includes(`/${owner.toLowerCase()}/`),
      );
      return url === undefined ||
        isOwn ||
        PINNED.test(url) ||
        CHECKED.test(script)
        ? []
        : [{ url, location }];
    });
}
