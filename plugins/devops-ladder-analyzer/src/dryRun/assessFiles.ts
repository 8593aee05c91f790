import {
  assess,
  defaultLadder,
  resolveSituation,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type {
  Assessment,
  DeclaredFacts,
  Findings,
  Ladder,
  ObservedFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { analyze } from '../analyze';
import type { KnowledgePack } from '../knowledge';
import type { Analysis, RepositoryFile } from '../types';

/** @public */
export interface AssessFilesInput {
  /** The files, taken for the whole repository. */
  files: RepositoryFile[];
  /** Paths of all files of the repository, where more is known than was read. */
  paths?: string[];
  /** Default branch of the repository. */
  defaultBranch?: string;
  /** Owner of the repository. */
  owner?: string;
  /** Host name of the repository, e.g. `github.com`. */
  host?: string;
  /** Folder of the service in a monorepo. */
  scope?: string;
  /** What the organisation says of its own tools and shared pipelines. */
  knowledge?: KnowledgePack;
  /** The ladder to judge by; as built in when absent. */
  ladder?: Ladder;
  /** What people state of the service, nearest first. */
  declared?: DeclaredFacts[];
  /** `spec.lifecycle` and `spec.type` of the entity. */
  lifecycle?: string;
  type?: string;
  /** What other sources say of the service. */
  others?: Findings;
  /** ISO 8601 time. */
  at: string;
}

/** @public */
export interface AssessedFiles {
  analysis: Analysis;
  assessment: Assessment;
}

const COLLECTOR = 'dry-run';

/**
 * What files would show of a service, and the assessment that would follow:
 * to try a change before it is pushed. Pure; never throws.
 *
 * @public
 */
export function assessFiles(input: AssessFilesInput): AssessedFiles {
  const { files, scope, at, others, ladder = defaultLadder } = input;
  const analysis = analyze({
    files,
    paths: input.paths ?? files.map(({ path }) => path),
    owner: input.owner,
    host: input.host,
    defaultBranch: input.defaultBranch,
    scope,
    knowledge: input.knowledge,
  });
  const stamp = { collector: COLLECTOR, seenAt: at };
  const observed: ObservedFact[] = [
    ...analysis.facts.map(fact => ({ ...fact, ...stamp })),
    ...(others?.facts ?? []),
  ];
  const assessment = assess({
    ladder,
    evidence: [
      ...analysis.evidence.map(piece => ({ ...piece, ...stamp })),
      ...(others?.evidence ?? []),
    ],
    traps: [
      ...analysis.traps.map(trap => ({ ...trap, ...stamp })),
      ...(others?.traps ?? []),
    ],
    situation: resolveSituation({
      ladder,
      lifecycle: input.lifecycle,
      type: input.type,
      declared: input.declared ?? [],
      observed,
    }),
    ciSystem: analysis.ciSystem,
    at,
  });
  return { analysis, assessment };
}
