import { DESCRIBE_IT } from '../knowledge/openCall';
import type { RemoteCall, Unresolved } from '../pipeline/types';
import { actionName, matchTools } from '../tools';
import { namedActs } from './hints';
import { inputText } from './inputText';
import { pipelineName, pipelineWords } from './referenceWords';
import type { JobSite, Reading } from './Reading';

/**
 * What the call of a shared pipeline does: by the catalogue, or as far as its
 * name says. Returns the call where it stays unread.
 *
 * @internal
 */
export function readSharedPipeline(
  { filesNamed, log, tools, known }: Reading,
  site: JobSite,
): Unresolved[] {
  const { job } = site;
  if (!job.calls || job.events.size === 0 || known.calls.has(job)) {
    return [];
  }
  const { name, inputs } = job.calls;
  const text = `${name}\n${inputText(inputs)}`;
  const matches = matchTools(
    { action: actionName(name), inputs, env: {}, text, filesNamed },
    tools,
  );
  for (const match of matches) {
    log.addMatch(match, { ...site, text });
  }
  if (matches.length > 0) {
    return [];
  }
  for (const kind of namedActs(pipelineName(name))) {
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
  return [unreadCall(job.calls, site)];
}

function unreadCall(
  { name, version }: RemoteCall,
  { job }: JobSite,
): Unresolved {
  const reference = version ? `${name}@${version}` : name;
  return {
    what: 'shared pipeline',
    reference,
    words: pipelineWords(name),
    howToResolve: name.startsWith('./')
      ? `\`${reference}\` is not in the repository or cannot be read: restore it.`
      : `Attest by annotation what \`${reference}\` does, or have the organisation ${DESCRIBE_IT}; pipelines of other repositories are not read yet.`,
    events: job.events,
    location: job.location,
  };
}
