import type { ActKind } from '../tools';
import { namedActs } from './hints';
import type { Reading, StepSite } from './Reading';
import { concernsScope } from './scope';

/** Reading variables or functions does nothing by itself. */
const SOURCES = new Set(['source', '.']);

/** What the name of an unread script of the repository is good for. */
const NAMED_BY_SCRIPT = new Set<ActKind>([
  'build',
  'image-build',
  'image-push',
  'package-publish',
  'deploy',
  'sbom',
  'sign',
  'notify',
]);

/**
 * Scripts that cannot be read; their names are good for an act, not a check.
 *
 * @internal
 */
export function readOpaqueScripts(
  { repository, log }: Reading,
  site: StepSite,
  kindsBy: ReadonlyArray<readonly ActKind[]>,
): void {
  const { pipeline, step } = site;
  for (const { reference, words, location, command } of step.opaque) {
    const index = command ? step.commands.indexOf(command) : -1;
    const understood =
      command !== undefined &&
      (kindsBy[index].length > 0 ||
        SOURCES.has(command.argv[0]) ||
        !concernsScope(repository, step, command));
    if (understood || step.events.size === 0) {
      continue;
    }
    const named = `${words} ${step.name ?? ''}`;
    const kinds = namedActs(named).filter(kind => NAMED_BY_SCRIPT.has(kind));
    for (const kind of kinds) {
      log.addNamed(
        kind,
        'unknown',
        { ...site, command, text: reference },
        'script',
      );
    }
    log.unresolved.push({
      what: 'script',
      reference,
      words: named,
      howToResolve: `\`${reference}\` is not a script that can be read: call the tools from the pipeline or a shell script, or declare what it does.`,
      events: step.events,
      location,
      pipeline,
    });
  }
}
