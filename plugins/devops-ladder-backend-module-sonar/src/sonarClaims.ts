import {
  Ladder,
  thresholdOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claim,
  Claims,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GateState, SonarProject } from './SonarProject';

const MECHANISM = 'sonarqube';
const DAY = 24 * 3_600_000;

const ENFORCE =
  'Let the pipeline wait for the gate (`sonar.qualitygate.wait=true`, `waitForQualityGate abortPipeline: true`), or require its check to merge and attest it by `devops-ladder.io/attest.quality-gate`.';
const ANALYSE =
  'Analyse the main branch, and define what its new code is, so that the gate is judged.';

const day = (time: string = '') => time.slice(0, 10);

interface Rule {
  outcome: Claim['outcome'];
  says: (project: SonarProject) => string;
  howToResolve?: string;
}

const judged =
  (how: string): Rule['says'] =>
  ({ name, conditions }) =>
    `SonarQube judges ${name} by a quality gate of ${conditions} conditions, ${how}; whether a red one stops a change is not to be seen there.`;

/**
 * A gate that fails is a gate all the same. That it is there does not say that
 * anything waits for it: only the pipeline or the branch's protection does.
 */
const GATE: Record<GateState, Rule> = {
  OK: {
    outcome: 'unknown',
    says: judged('which passes'),
    howToResolve: ENFORCE,
  },
  WARN: {
    outcome: 'unknown',
    says: judged('which warns'),
    howToResolve: ENFORCE,
  },
  ERROR: {
    outcome: 'unknown',
    says: project =>
      judged(`of which ${project.failing} fail at present`)(project),
    howToResolve: ENFORCE,
  },
  NONE: {
    outcome: 'unknown',
    says: ({ name }) =>
      `SonarQube knows ${name}, and has judged no analysis of its main branch by a quality gate yet.`,
    howToResolve: ANALYSE,
  },
};

type Freshness = 'recent' | 'old' | 'none';

const REPORTS: Record<Freshness, Rule> = {
  recent: {
    outcome: 'met',
    says: ({ name, analysedAt }) =>
      `SonarQube publishes the report of ${name}, last on ${day(analysedAt)}.`,
  },
  old: {
    outcome: 'unknown',
    says: ({ name, analysedAt }) =>
      `The last report of ${name} on SonarQube is of ${day(
        analysedAt,
      )}; whether anything changed since is not to be seen there.`,
    howToResolve: 'Analyse the main branch on every push.',
  },
  none: {
    outcome: 'unknown',
    says: ({ name }) =>
      `SonarQube knows ${name}, and has no report of its main branch.`,
    howToResolve: ANALYSE,
  },
};

/** What the state of a project shows. @internal */
export function sonarClaims(
  project: SonarProject,
  { at, ladder }: { at: string; ladder: Ladder },
): Claims {
  return {
    evidence: [
      claimOf('quality-gate', GATE[project.gate], project),
      claimOf(
        'quality-reports',
        REPORTS[freshnessOf(project, { at, ladder })],
        project,
      ),
    ],
    traps: [],
  };
}

function freshnessOf(
  { analysedAt }: SonarProject,
  { at, ladder }: { at: string; ladder: Ladder },
): Freshness {
  if (!analysedAt) {
    return 'none';
  }
  const oldest = Date.parse(at) - thresholdOf(ladder, 'delivery-window') * DAY;
  return Date.parse(analysedAt) >= oldest ? 'recent' : 'old';
}

function claimOf(
  capability: string,
  { outcome, says, howToResolve }: Rule,
  project: SonarProject,
): Claim {
  return {
    capability,
    outcome,
    mechanism: MECHANISM,
    statement: says(project),
    places: [{ url: project.url }],
    // Of what another source says less, that source is believed.
    ...(outcome === 'unknown' && {
      unknown: {
        reason: 'no-collector' as const,
        ...(howToResolve && { howToResolve }),
      },
    }),
  };
}
