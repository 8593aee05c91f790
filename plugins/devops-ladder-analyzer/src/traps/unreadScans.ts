import type { Survey } from '../detectors/Survey';
import type { EventKind, Job, Location, Step } from '../pipeline/types';
import type { ActKind } from '../tools';

/**
 * A scan that cannot be read, whose definition says that it fails nothing.
 *
 * @internal
 */
export interface UnreadScan {
  capability: ActKind;
  name: string;
  job: string;
  note: string;
  location: Location;
}

const SCAN =
  /\b(?:scan\w*|audit\w*|vuln\w*|trivy|grype|snyk|clair|anchore|gitleaks|dast|sast)\b/;
/** What a scan looks at, by the words of its name. */
const SUBJECTS: Array<[RegExp, ActKind]> = [
  [/\b(?:images?|containers?|docker)\b/, 'image-scan'],
  [
    /\b(?:packages?|dependenc(?:y|ies)|sca|npm|yarn|nuget)\b/,
    'dependency-scan',
  ],
  [/\b(?:secrets?|credentials?|gitleaks)\b/, 'secret-scan'],
  [/\b(?:sast|static|code)\b/, 'sast'],
  [/\b(?:iac|infrastructure|terraform|manifests?)\b/, 'iac-scan'],
  [/\b(?:dast|zap|dynamic)\b/, 'dast'],
];
/** Settings by which a scan is told whether it fails the run. */
const IGNORES =
  /\bcontinue on\b|\bsoft fail\b|\ballow fail\w*\b|\bignore (?:fail\w*|errors?|findings)\b|\bno fail\b|\bwarn only\b/;
const FAILS = /\b(?:fail|break|block)\b/;
const ASIDE = /\bfail fast\b|\bblock size\b/;
const YES = /^(?:true|yes|1|on)$/i;
const NO = /^(?:false|no|0|off|never|none)$/i;
const WAITED: EventKind[] = [
  ...(['pull-request', 'push-mainline', 'push-branch', 'tag'] as const),
  ...(['release', 'merge-queue', 'manual', 'upstream', 'other'] as const),
];

const inWords = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * What a scan of this name looks at; empty where the name is no scan's or does
 * not say.
 *
 * @internal
 */
export function scannedBy(name: string): ActKind[] {
  const words = inWords(name);
  return SCAN.test(words)
    ? SUBJECTS.filter(([subject]) => subject.test(words)).map(
        ([, kind]) => kind,
      )
    : [];
}

function isTold(key: string, value: string): boolean {
  const words = inWords(key);
  if (ASIDE.test(words)) {
    return false;
  }
  return IGNORES.test(words)
    ? YES.test(value)
    : (FAILS.test(words) && NO.test(value)) ||
        (words === 'exit code' && value === '0');
}

/** Why the step fails nothing, and the words that say so. */
function toldBy(
  job: Job,
  step: Step,
): { note: string; words: string } | undefined {
  const told = Object.entries({ ...step.env, ...step.inputs }).find(
    ([key, value]) => isTold(key, value.trim()),
  );
  if (told) {
    return { note: `\`${told[0]}\` is ${told[1].trim()}`, words: told[0] };
  }
  return job.advisory === true || step.advisory === true
    ? { note: 'its failure is ignored', words: '' }
    : undefined;
}

/**
 * Scans of shared steps and images that cannot be read, and that fail nothing
 * whatever they find.
 *
 * @internal
 */
export function unreadScans(survey: Survey): UnreadScan[] {
  const isUnread = ({ location }: Step) =>
    survey.unresolved.some(
      each =>
        each.location.file === location.file &&
        each.location.line === location.line,
    );
  return survey.pipelines.flatMap(({ jobs, file }) =>
    jobs.flatMap(job =>
      job.steps
        .filter(
          step =>
            step.uses !== undefined &&
            WAITED.some(event => step.events.has(event)) &&
            isUnread(step),
        )
        .flatMap(step => {
          const told = toldBy(job, step);
          const kinds = [told?.words, step.name, step.uses?.name]
            .map(name => scannedBy(name ?? ''))
            .find(({ length }) => length > 0);
          return (told && kinds ? kinds : []).map(capability => ({
            capability,
            name: step.uses?.name ?? '',
            job: `job "${job.id}" of ${file}`,
            note: told?.note ?? '',
            location: step.location,
          }));
        }),
    ),
  );
}
