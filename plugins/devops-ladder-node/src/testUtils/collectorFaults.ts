import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { answerFaults } from './answerFaults';
import { collectContext, countingBudget } from './collectContext';

/** A collector that is told to end has this long. */
const END_MS = 2_000;

/**
 * What {@link collectorFaults} asks a collector about.
 *
 * @public
 */
export interface CollectorTrial {
  /** Services that the source knows, several of them. */
  services: ServiceTarget[];
  /** Texts that must never be shown, e.g. the token of the source. */
  secrets?: string[];
}

/**
 * Holds a collector against the contract of `EvidenceCollector` and
 * answers, in sentences, where it breaks it; an empty list is what a test
 * expects. The source must answer, and be at rest meanwhile: it is asked six
 * times. What it says under faults of its own is the module's to test.
 *
 * @public
 */
export async function collectorFaults(
  collector: EvidenceCollector,
  trial: CollectorTrial,
): Promise<string[]> {
  const { services } = trial;
  const context = collectContext();
  const first = await ask(collector, services, context);
  const faults = [
    ...completeness(first, services),
    ...first.flatMap(answer => answerFaults(answer, collector, context)),
    ...shown(first, trial.secrets ?? []),
  ];
  return [
    ...faults,
    ...(await knowsWhatIsUnchanged(collector, services, first)),
    ...(await staysInBudget(collector, services, first)),
    ...(await leavesOthersAlone(collector)),
    ...(await endsWhenTold(collector, services)),
    ...(await answersOneByOne(collector, services, first)),
  ];
}

async function ask(
  collector: EvidenceCollector,
  services: ServiceTarget[],
  context: CollectContext,
): Promise<CollectorAnswer[]> {
  const answers: CollectorAnswer[] = [];
  for await (const answer of collector.collect(services, context)) {
    answers.push(answer);
  }
  return answers;
}

function completeness(
  answers: CollectorAnswer[],
  services: ServiceTarget[],
): string[] {
  const asked = services.map(({ entityRef }) => entityRef);
  const given = answers.map(({ entityRef }) => entityRef);
  return [
    ...asked
      .filter(ref => !given.includes(ref))
      .map(ref => `${ref} is not answered`),
    ...given
      .filter((ref, index) => given.indexOf(ref) !== index)
      .map(ref => `${ref} is answered twice`),
    ...given
      .filter(ref => !asked.includes(ref))
      .map(ref => `${ref} was not asked about`),
  ];
}

function shown(answers: CollectorAnswer[], secrets: string[]): string[] {
  const text = JSON.stringify(answers);
  return secrets
    .filter(secret => text.includes(secret))
    .map(() => 'a secret is shown');
}

async function knowsWhatIsUnchanged(
  collector: EvidenceCollector,
  services: ServiceTarget[],
  before: CollectorAnswer[],
): Promise<string[]> {
  const fingerprints = new Map(
    before.flatMap(answer =>
      answer.status === 'collected' && answer.fingerprint !== undefined
        ? [[answer.entityRef, answer.fingerprint] as const]
        : [],
    ),
  );
  const again = await ask(
    collector,
    services,
    collectContext({ lastFingerprint: ref => fingerprints.get(ref) }),
  );
  return again
    .filter(
      ({ entityRef, status }) =>
        fingerprints.has(entityRef) && status !== 'unchanged',
    )
    .map(
      ({ entityRef }) =>
        `${entityRef} is read again although nothing changed since`,
    );
}

async function staysInBudget(
  collector: EvidenceCollector,
  services: ServiceTarget[],
  before: CollectorAnswer[],
): Promise<string[]> {
  const answers = await ask(
    collector,
    services,
    collectContext({ budget: countingBudget(0) }),
  );
  // What it remembers takes no request.
  const known = new Set(before.flatMap(missingIn));
  return [
    ...completeness(answers, services).map(
      fault => `without a budget ${fault}`,
    ),
    ...answers.flatMap(answer => {
      if (answer.status === 'failed') {
        return answer.reason === 'rate-limited'
          ? []
          : [`without a budget the reason is ${answer.reason}`];
      }
      return missingIn(answer).some(missing => !known.has(missing))
        ? ['without a budget something is said to be missing']
        : [];
    }),
  ];
}

/** What is said not to be met, with the service that it is said of. */
function missingIn(answer: CollectorAnswer): string[] {
  return answer.status === 'collected'
    ? answer.findings.evidence
        .filter(({ outcome }) => outcome === 'not-met')
        .map(({ capability }) => `${answer.entityRef} ${capability}`)
    : [];
}

async function leavesOthersAlone(
  collector: EvidenceCollector,
): Promise<string[]> {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'nothing-is-known-of-it', namespace: 'default' },
    spec: { type: 'service', owner: 'nobody', lifecycle: 'production' },
  };
  const stranger = { entityRef: stringifyEntityRef(entity), entity };
  const answers = await ask(collector, [stranger], collectContext());
  return [
    ...completeness(answers, [stranger]),
    ...answers.flatMap(answer =>
      answer.status === 'collected' &&
      answer.findings.evidence.some(({ outcome }) => outcome !== 'unknown')
        ? ['something is said of an entity that the source cannot know']
        : [],
    ),
  ];
}

async function endsWhenTold(
  collector: EvidenceCollector,
  services: ServiceTarget[],
): Promise<string[]> {
  const ending = ask(
    collector,
    services,
    collectContext({ signal: AbortSignal.abort() }),
  ).catch(() => []);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(() => resolve('late'), END_MS);
  });
  const outcome = await Promise.race([ending, late]);
  clearTimeout(timer);
  return outcome === 'late' ? ['it goes on although it is told to end'] : [];
}

async function answersOneByOne(
  collector: EvidenceCollector,
  services: ServiceTarget[],
  together: CollectorAnswer[],
): Promise<string[]> {
  const [one] = services;
  if (!one) {
    return ['there is no service to ask about'];
  }
  const [alone] = await ask(collector, [one], collectContext());
  const among = together.find(({ entityRef }) => entityRef === one.entityRef);
  return JSON.stringify(alone) === JSON.stringify(among)
    ? []
    : [`${one.entityRef} is answered otherwise when it is asked about alone`];
}
