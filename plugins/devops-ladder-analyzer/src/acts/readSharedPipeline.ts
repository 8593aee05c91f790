import type { RemoteCall, Unresolved } from '../pipeline/types';
import { baseName } from '../repository';
import { actionName, matchTools } from '../tools';
import { isHousekeeping, isNotice, namedActs } from './hints';
import { inputText } from './inputText';
import type { JobSite, Reading } from './Reading';

/**
 * What the call of a shared pipeline does: by the catalogue, or as far as its
 * name says. Returns the call where it stays unread.
 *
 * @internal
 */
export function readSharedPipeline(
  { filesNamed, log }: Reading,
  site: JobSite,
): Unresolved[] {
  const { job } = site;
  if (!job.calls || job.events.size === 0) {
    return [];
  }
  const { name, inputs } = job.calls;
  const text = `${name}\n${inputText(inputs)}`;
  const matches = matchTools({
    action: actionName(name),
    inputs,
    env: {},
    text,
    filesNamed,
  });
  for (const match of matches) {
    log.addMatch(match, { ...site, text });
  }
  if (matches.length > 0) {
    return [];
  }
  const words = baseName(name).replace(/\.ya?ml$/, '');
  for (const kind of namedActs(words)) {
    log.acts.push({
      ...site,
      kind,
      tool: 'shared-pipeline',
      events: job.events,
      onFailure: job.onFailure,
      gate: 'unknown',
      gateNote: 'the shared pipeline cannot be read',
      inferred: true,
      inherited: true,
      places: [job.location],
      text,
    });
  }
  return [unreadCall(job.calls, words, site)];
}

function unreadCall(
  { name, version }: RemoteCall,
  words: string,
  { job }: JobSite,
): Unresolved {
  const reference = version ? `${name}@${version}` : name;
  return {
    what: 'shared pipeline',
    reference,
    // A shared pipeline may hold more than its name says.
    words: isNotice(words) || isHousekeeping(words) ? words : '',
    howToResolve: name.startsWith('./')
      ? `\`${reference}\` is not in the repository or cannot be read: restore it.`
      : `Attest by annotation what \`${reference}\` does; pipelines of other repositories are not read yet.`,
    events: job.events,
    location: job.location,
  };
}
