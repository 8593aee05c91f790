import { Application } from '../application/Application';
import { ApplicationList } from '../application/readApplications';
import { Problem } from '../client/ArgocdFailure';
import { GRANT } from '../client/permission';
import {
  ApplicationReference,
  argocdAnnotations,
} from '../reference/ApplicationReference';
import { parseSelector } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** What one instance answered. @internal */
export interface InstanceAnswer {
  instance: string;
  list?: ApplicationList;
  /** Absent where there is a list. */
  problem?: Problem;
}

/** The applications that an entity names. @internal */
export interface Selection {
  found: Application[];
  /** What is named and was not seen, or could hold more and was not. */
  unseen: Array<{ problem: Problem }>;
  /** Instances that could not be read, or only in part. */
  unread: Problem[];
}

const UNREADABLE_SELECTOR: Problem = {
  reason: 'unreadable',
  message: `The label selector of ${argocdAnnotations.selector} cannot be read.`,
  howToResolve: `Write ${argocdAnnotations.selector} as Kubernetes reads it, e.g. \`app=shop,tier in (staging,prod)\`.`,
};

/** @internal */
export function select(
  reference: ApplicationReference,
  answers: InstanceAnswer[],
): Selection {
  const unread = answers.flatMap(unreadOf);
  const listed = answers
    .flatMap(({ list }) => list?.applications ?? [])
    .filter(app => isMeant(app, reference));
  const named = listed.filter(({ name }) => reference.names.includes(name));
  const missing = reference.names
    .filter(name => !named.some(app => app.name === name))
    .map(name => unread[0] ?? notFound(name, answers));
  const selected = bySelector(reference, listed, unread, answers);
  return {
    found: [...new Set([...named, ...selected.found])],
    unseen: [...missing, ...selected.problems].map(problem => ({ problem })),
    unread,
  };
}

function bySelector(
  { selector }: ApplicationReference,
  listed: Application[],
  unread: Problem[],
  answers: InstanceAnswer[],
): { found: Application[]; problems: Problem[] } {
  if (!selector) {
    return { found: [], problems: [] };
  }
  const matches = parseSelector(selector);
  if (!matches) {
    return { found: [], problems: [UNREADABLE_SELECTOR] };
  }
  const found = listed.filter(({ labels }) => matches(labels));
  return found.length > 0 || unread.length > 0
    ? { found, problems: unread }
    : { found, problems: [nothingSelected(answers)] };
}

function isMeant(
  app: Application,
  { namespace, project }: ApplicationReference,
): boolean {
  return (
    (!namespace || !app.namespace || app.namespace === namespace) &&
    (!project || !app.project || app.project === project)
  );
}

function unreadOf({ instance, list, problem }: InstanceAnswer): Problem[] {
  if (problem) {
    return [problem];
  }
  return list?.complete === false
    ? [
        {
          reason: 'error',
          message: `Argo CD (${instance}) answered with a part of its applications only.`,
        },
      ]
    : [];
}

/** Argo CD leaves out what the token may not see: absence is never known. */
function notFound(name: string, answers: InstanceAnswer[]): Problem {
  return hidden(
    `Argo CD (${instancesOf(answers)}) shows no application ${name}`,
    argocdAnnotations.name,
  );
}

function nothingSelected(answers: InstanceAnswer[]): Problem {
  return hidden(
    `Argo CD (${instancesOf(
      answers,
    )}) shows no application with the labels of the service`,
    argocdAnnotations.selector,
  );
}

function hidden(what: string, annotation: string): Problem {
  return {
    reason: 'no-permission',
    message: `${what}: there is none, or the token may not see it.`,
    howToResolve: `Correct ${annotation}, or: ${GRANT}`,
  };
}

function instancesOf(answers: InstanceAnswer[]): string {
  return answers.map(({ instance }) => instance).join(', ');
}
