import { DeploymentState } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { z } from 'zod';
import { isRecord } from '../../model/isRecord';
import { EventContent, ServiceHints } from '../types';
import { artifactOf } from './artifactOf';
import { fields } from './fields';
import { keptTitle } from './keptTitle';
import { linkOf } from './linkOf';
import { Refusal } from './Refusal';

/** What says who did it is dropped without a look. */
const PEOPLE = new Set(
  'actor assignee assignees author authors committer creator createdBy email initiatedBy login mergedBy owner reviewer reviewers sender triggeredBy user users'.split(
    ' ',
  ),
);

const STATES: DeploymentState[] = [
  'queued',
  'pending',
  'in_progress',
  'success',
  'failure',
  'error',
  'cancelled',
  'skipped',
  'inactive',
];

/** A text that is no address says nothing, and is no reason to refuse the rest. */
const link = z.unknown().transform(linkOf);

const common = {
  source: fields.name.refine(
    value => !/\s/.test(value),
    'Accepted is a URI reference, without spaces.',
  ),
  id: fields.id,
  eventId: fields.id.optional(),
  service: fields.name.optional(),
  url: link.optional(),
};

const deployment = z.strictObject({
  ...common,
  type: z.literal('deployment'),
  environment: fields.name.optional(),
  sha: fields.sha.optional(),
  artifact: fields.name.optional(),
  run: fields.name.optional(),
  startedAt: fields.time.optional(),
  statuses: z
    .array(
      z.strictObject({
        state: z.enum(STATES, `Accepted are ${STATES.join(', ')}.`),
        at: fields.time,
      }),
      'Accepted is a list of { state, at }.',
    )
    .min(1, 'Required is at least one { state, at }.')
    .max(100, 'Accepted are at most 100 states.'),
  changes: fields.ids.optional(),
  rolledBack: z.boolean().optional(),
  repository: fields.name.optional(),
});

const change = z.strictObject({
  ...common,
  type: z.literal('change'),
  firstCommitAuthoredAt: fields.time.optional(),
  openedAt: fields.time.optional(),
  firstReviewAt: fields.time.optional(),
  approvedAt: fields.time.optional(),
  mergedAt: fields.time.optional(),
  commits: z
    .array(z.looseObject({ sha: fields.sha, authoredAt: fields.time }))
    .max(1_000, 'Accepted are at most 1000 commits.')
    .optional(),
  mergeCommit: fields.sha.optional(),
  labels: fields.labels.optional(),
  title: fields.title.optional(),
  reverts: fields.name.optional(),
  bot: z.boolean().optional(),
  repository: fields.name.optional(),
  paths: fields.paths.optional(),
});

const incident = z.strictObject({
  ...common,
  type: z.literal('incident'),
  environment: fields.name.optional(),
  startedAt: fields.time.optional(),
  resolvedAt: fields.time.nullish(),
  reopenedAt: fields.time.nullish(),
  deployment: fields.id.optional(),
  sha: fields.sha.optional(),
  artifact: fields.name.optional(),
  pagerdutyService: fields.id.optional(),
  repository: fields.name.optional(),
});

const types = { deployment, change, incident } as const;

/** An event in the form for scripts. */
export interface PlainEvent {
  source: string;
  /** Tells it from others of the source. */
  eventId: string;
  content: EventContent;
  hints: ServiceHints;
}

/** Throws a `Refusal` that names the field and what is accepted. */
export function plainEventOf(raw: unknown): PlainEvent {
  if (!isRecord(raw)) {
    throw new Refusal('', 'An event is a JSON object.');
  }
  const { type } = raw;
  if (type !== 'deployment' && type !== 'change' && type !== 'incident') {
    throw new Refusal(
      'type',
      `Accepted are ${Object.keys(types).join(', ')}, not ${JSON.stringify(
        type,
      )}.`,
    );
  }
  const impersonal = Object.fromEntries(
    Object.entries(raw).filter(
      ([name, value]) => !PEOPLE.has(name) && value !== null,
    ),
  );
  const parsed = types[type].safeParse(impersonal);
  if (!parsed.success) {
    throw refusalOf(parsed.error.issues[0], {
      accepted: Object.keys(types[type].shape),
      given: impersonal,
    });
  }
  return toEvent(parsed.data);
}

type Given =
  | z.infer<typeof deployment>
  | z.infer<typeof change>
  | z.infer<typeof incident>;

function toEvent(given: Given): PlainEvent {
  const { source, eventId, service, repository, ...rest } = given;
  const isRef = service?.includes(':');
  const hints: ServiceHints = {
    ...(service &&
      (isRef ? { service: refOf(service) } : { subjects: [service] })),
    ...(repository && { repositories: [repository] }),
  };
  if (rest.type !== 'change' && !service && !repository) {
    if (
      !('pagerdutyService' in rest && rest.pagerdutyService) &&
      !rest.artifact
    ) {
      throw new Refusal(
        'service',
        'Required is the entity ref of the service, such as component:default/shop, or what leads to it: repository or artifact.',
      );
    }
  }
  return {
    source,
    eventId: eventId ?? rest.id,
    ...contentOf(rest, hints),
  };
}

type Rest = Given extends infer T
  ? T extends Given
    ? Omit<T, 'source' | 'eventId' | 'service' | 'repository'>
    : never
  : never;

function contentOf(
  rest: Rest,
  hints: ServiceHints,
): Pick<PlainEvent, 'content' | 'hints'> {
  if (rest.type === 'deployment') {
    const revision = revisionOf(rest);
    return {
      content: { ...rest, ...revision },
      hints: { ...hints, ...artifactHint(revision) },
    };
  }
  if (rest.type === 'incident') {
    const { pagerdutyService, resolvedAt, reopenedAt, ...said } = rest;
    const revision = revisionOf(said);
    return {
      content: {
        ...said,
        ...revision,
        ...(resolvedAt && { resolvedAt }),
        ...(reopenedAt && { reopenedAt }),
      },
      hints: {
        ...hints,
        ...artifactHint(revision),
        ...(pagerdutyService && { pagerduty: pagerdutyService }),
      },
    };
  }
  const { commits, paths, title, ...said } = rest;
  const first = said.firstCommitAuthoredAt ?? earliest(commits);
  return {
    content: {
      ...said,
      ...(first && { firstCommitAuthoredAt: first }),
      ...(title && { title: keptTitle(title) }),
    },
    hints: { ...hints, ...(paths && { paths }) },
  };
}

function revisionOf({ artifact, sha }: { artifact?: string; sha?: string }) {
  const named = artifact ? artifactOf(artifact) : undefined;
  const commit = sha ?? named?.sha;
  return {
    ...(named && { artifact: named.artifact }),
    ...(commit && { sha: commit }),
  };
}

function artifactHint({ artifact }: { artifact?: string }) {
  return artifact ? { artifact } : {};
}

function earliest(commits: Array<{ authoredAt: string }> = []) {
  return commits
    .map(({ authoredAt }) => authoredAt)
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

function refOf(service: string): string {
  const parsed = fields.entityRef.safeParse(service);
  if (!parsed.success) {
    throw new Refusal('service', parsed.error.issues[0].message);
  }
  return parsed.data;
}

function refusalOf(
  issue: z.core.$ZodIssue,
  { accepted, given }: { accepted: string[]; given: Record<string, unknown> },
): Refusal {
  if (issue.code === 'unrecognized_keys') {
    const field = [...issue.path, issue.keys[0]].join('.');
    return new Refusal(
      field,
      issue.path.length
        ? 'There is no such field.'
        : `There is no such field. Accepted are ${accepted.join(', ')}.`,
    );
  }
  const isMissing =
    issue.path.length === 1 && !Object.hasOwn(given, String(issue.path[0]));
  return new Refusal(
    issue.path.join('.'),
    isMissing ? `It is required. ${issue.message}` : issue.message,
  );
}
