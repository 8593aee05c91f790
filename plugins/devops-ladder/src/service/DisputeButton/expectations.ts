import {
  DisputeRequest,
  Evidence,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Finding } from './DisputeButton';

/** @internal */
export type Expected = DisputeRequest['expected'];

const OUTCOMES: Expected[] = [
  'met',
  'partial',
  'not-met',
  'not-applicable',
  'unknown',
];

/**
 * What can be right instead of what is shown. Only a trap that was found is
 * shown, and a waiver is no finding.
 *
 * @internal
 */
export function expectationsFor(finding: Finding): Expected[] {
  return finding.about === 'trap'
    ? ['absent']
    : OUTCOMES.filter(outcome => outcome !== finding.shown);
}

/** What the backend takes. */
const MOST = 2000;

/**
 * The reason, with the piece of evidence that it is about: the API knows of
 * capabilities and traps only.
 *
 * @internal
 */
export function reasonAbout(reason: string, evidence?: Evidence): string {
  if (!evidence) {
    return reason;
  }
  const { file, line } = evidence.places[0] ?? {};
  const place = [file, line].filter(part => part !== undefined).join(':');
  const about = `\n\nAbout: ${evidence.statement}${place && ` (${place})`}`;
  return reason + about.slice(0, Math.max(0, MOST - reason.length));
}
