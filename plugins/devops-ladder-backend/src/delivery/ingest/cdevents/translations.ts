import { artifactOf } from '../artifactOf';
import { keptTitle } from '../keptTitle';
import { linkOf } from '../linkOf';
import { Said } from '../Parsed';
import { CdEvent, optionalText, textOf } from './CdEvent';
import { CustomData } from './customData';
import { isRecord } from '../../../model/isRecord';

type Translation = (event: CdEvent, custom: CustomData) => Said;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Before 0.5 the outcome is any text. */
const FAILED = /^(?:fail(?:ure|ed)?|error(?:ed)?)$/i;

const ignore =
  (why: string): Translation =>
  () => ({ ignored: why });

/** CDEvents says that something is deployed and has no id for that it was. */
function deploymentId({ id, source }: CdEvent, { deployment }: CustomData) {
  return deployment ?? (UUID.test(id) ? id : `${source}#${id}`);
}

function referenceId(value: unknown): string | undefined {
  return isRecord(value) ? optionalText(value.id) : undefined;
}

function subjectsOf({ id, source }: { id?: string; source?: string }) {
  return id ? [...(source ? [`${source}/${id}`] : []), id] : [];
}

function revisionOf(artifactId: unknown, custom: CustomData) {
  const given = custom.artifact ?? optionalText(artifactId);
  const { artifact, sha } = given
    ? artifactOf(given)
    : { artifact: undefined, sha: undefined };
  const commit = custom.sha ?? sha;
  return { ...(artifact && { artifact }), ...(commit && { sha: commit }) };
}

const deployed =
  (rolledBack?: true): Translation =>
  (event, custom) => {
    const { environment, artifactId } = event.subject.content;
    const revision = revisionOf(artifactId, custom);
    const name = custom.environment ?? referenceId(environment);
    const { run, startedAt, changes } = custom;
    return {
      content: {
        type: 'deployment',
        id: deploymentId(event, custom),
        ...(name && { environment: name }),
        ...revision,
        ...(run && { run }),
        ...(startedAt && { startedAt }),
        statuses: [{ state: 'success', at: event.at }],
        ...(changes && { changes }),
        ...(rolledBack && { rolledBack }),
      },
      hints: {
        ...(custom.service && { service: custom.service }),
        subjects: subjectsOf(event.subject),
        ...(revision.artifact && { artifact: revision.artifact }),
        ...(custom.repository && { repositories: [custom.repository] }),
      },
    };
  };

/** Only `customData` can say that a run was to bring something to an environment. */
const runFinished: Translation = (event, custom) => {
  const { outcome, uri, url } = event.subject.content;
  if (typeof outcome !== 'string' || !FAILED.test(outcome)) {
    return {
      ignored: 'Only runs that fail to deploy say something of their own.',
    };
  }
  if (!custom.environment) {
    return {
      ignored:
        'customData names no environment, so that it is not known to be a deployment.',
    };
  }
  const link = linkOf(uri ?? url);
  const run = custom.run ?? event.subject.id;
  return {
    content: {
      type: 'deployment',
      id: custom.deployment ?? run,
      environment: custom.environment,
      ...revisionOf(undefined, custom),
      run,
      ...(custom.startedAt && { startedAt: custom.startedAt }),
      statuses: [{ state: 'failure', at: event.at }],
      ...(link && { url: link }),
    },
    hints: {
      ...(custom.service && { service: custom.service }),
      subjects: subjectsOf({
        id: optionalText(event.subject.content.pipelineName),
      }),
      ...(custom.artifact && { artifact: custom.artifact }),
      ...(custom.repository && { repositories: [custom.repository] }),
    },
  };
};

const changed =
  (time?: 'openedAt' | 'firstReviewAt' | 'mergedAt'): Translation =>
  (event, custom) => {
    const { repository } = event.subject.content;
    const { firstCommitAuthoredAt, openedAt, approvedAt, mergeCommit } = custom;
    const { labels, title, reverts, bot } = custom;
    return {
      content: {
        type: 'change',
        id: event.subject.id,
        ...(firstCommitAuthoredAt && { firstCommitAuthoredAt }),
        ...(openedAt && { openedAt }),
        ...(approvedAt && { approvedAt }),
        ...(time && { [time]: event.at }),
        ...(mergeCommit && { mergeCommit }),
        ...(labels && { labels }),
        ...(title && { title: keptTitle(title) }),
        ...(reverts && { reverts }),
        ...(bot && { bot }),
      },
      hints: {
        ...(custom.service && { service: custom.service }),
        repositories: repositoriesOf(repository, custom),
        ...(custom.paths && { paths: custom.paths }),
      },
    };
  };

function repositoriesOf(repository: unknown, custom: CustomData): string[] {
  const { id, source, uri, url } = isRecord(repository)
    ? repository
    : {
        id: undefined,
        source: undefined,
        uri: undefined,
        url: undefined,
      };
  const name = optionalText(id);
  const candidates = [
    custom.repository,
    optionalText(uri),
    optionalText(url),
    name && optionalText(source) ? `${source}/${name}` : undefined,
    name,
  ];
  return candidates.flatMap(each => each ?? []);
}

const incident =
  (happened: 'detected' | 'reported' | 'resolved'): Translation =>
  (event, custom) => {
    const { environment, service, artifactId } = event.subject.content;
    const name = custom.environment ?? referenceId(environment);
    const isOver = happened === 'resolved';
    // What runs once it is over is what repaired it.
    const cause = isOver ? {} : revisionOf(artifactId, custom);
    const ofService = isRecord(service) ? service : {};
    return {
      content: {
        type: 'incident',
        id: event.subject.id,
        ...(name && { environment: name }),
        ...(isOver ? { resolvedAt: event.at } : { startedAt: event.at }),
        // Detected once more after its end, it is open again.
        ...(happened === 'detected' && { reopenedAt: event.at }),
        ...(custom.deployment && { deployment: custom.deployment }),
        ...cause,
      },
      hints: {
        ...(custom.service && { service: custom.service }),
        subjects: subjectsOf({
          id: optionalText(ofService.id),
          source: optionalText(ofService.source),
        }),
        ...(optionalText(artifactId) && {
          artifact: artifactOf(textOf('artifactId', artifactId)).artifact,
        }),
      },
    };
  };

const packaged: Translation = (event, custom) => {
  const { artifact, sha } = artifactOf(event.subject.id);
  const commit = custom.sha ?? referenceId(event.subject.content.change) ?? sha;
  return commit
    ? {
        content: { type: 'artifact', id: artifact, sha: commit.toLowerCase() },
        hints: {},
      }
    : { ignored: 'It does not say of which commit the artifact was made.' };
};

const environment = ignore('Environments are named in configuration.');

/** What each type of CDEvents says of a delivery; others say nothing of it. */
export const translations: Readonly<Record<string, Translation>> = {
  'service.deployed': deployed(),
  'service.upgraded': deployed(),
  'service.rolledback': deployed(true),
  'service.removed': ignore('What is taken away is no deployment.'),
  'change.created': changed('openedAt'),
  'change.reviewed': changed('firstReviewAt'),
  'change.merged': changed('mergedAt'),
  'change.abandoned': changed(),
  'change.updated': changed(),
  'incident.detected': incident('detected'),
  'incident.reported': incident('reported'),
  'incident.resolved': incident('resolved'),
  'pipelinerun.finished': runFinished,
  'artifact.packaged': packaged,
  'environment.created': environment,
  'environment.modified': environment,
  'environment.deleted': environment,
};
