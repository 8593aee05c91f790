import {
  Evidence,
  Ladder,
  ObservedFact,
  Place,
  Strength,
  TrapFinding,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectorAnswer,
  EvidenceCollector,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';

type Finding = Evidence | TrapFinding | ObservedFact;

const STRENGTHS: Strength[] = ['api', 'run', 'file', 'catalog', 'declared'];

/** What is wrong with one answer, as sentences. @internal */
export function answerFaults(
  answer: CollectorAnswer,
  collector: EvidenceCollector,
  { ladder, at }: { ladder: Ladder; at: string },
): string[] {
  if (answer.status === 'unchanged') {
    return [];
  }
  if (answer.status === 'failed') {
    return answer.message.trim() ? [] : ['a failure says nothing'];
  }
  const { evidence, traps, facts } = answer.findings;
  return [
    ...[...evidence, ...traps, ...facts].flatMap(finding =>
      findingFaults(finding, collector, at),
    ),
    ...evidence.flatMap(each => evidenceFaults(each, ladder)),
    ...traps
      .filter(({ trap }) => !ladder.traps.some(({ id }) => id === trap))
      .map(({ trap }) => `the ladder has no trap ${trap}`),
    ...facts
      .filter(({ fact }) => !ladder.facts.some(({ id }) => id === fact))
      .map(({ fact }) => `the ladder has no fact ${fact}`),
  ];
}

function findingFaults(
  finding: Finding,
  { id, strength }: EvidenceCollector,
  at: string,
): string[] {
  const what = nameOf(finding);
  return [
    ...(finding.collector === id
      ? []
      : [`${what} is of the collector ${finding.collector}`]),
    ...(finding.seenAt === at ? [] : [`${what} was seen at ${finding.seenAt}`]),
    ...(finding.statement.trim() ? [] : [`${what} says nothing`]),
    ...(STRENGTHS.indexOf(finding.strength) >= STRENGTHS.indexOf(strength)
      ? []
      : [`${what} claims to be stronger than its collector`]),
    ...finding.places.flatMap(place => placeFaults(what, place)),
  ];
}

function placeFaults(what: string, { url }: Place): string[] {
  return url === undefined || /^https?:\/\//.test(url)
    ? []
    : [`${what} links to ${url}`];
}

function evidenceFaults(evidence: Evidence, ladder: Ladder): string[] {
  const { capability, outcome, strength, unknown } = evidence;
  const known = ladder.capabilities.find(({ id }) => id === capability);
  if (!known) {
    return [`the ladder has no capability ${capability}`];
  }
  return [
    ...(known.from.includes(strength)
      ? []
      : [`${capability} takes no evidence of strength ${strength}`]),
    ...((outcome === 'unknown') === (unknown !== undefined)
      ? []
      : [`${capability} is ${outcome}, but says otherwise`]),
    ...(unknown?.reason === 'no-permission' && !unknown.howToResolve
      ? [`${capability} does not say which permission it lacks`]
      : []),
  ];
}

function nameOf(finding: Finding): string {
  if ('capability' in finding) {
    return finding.capability;
  }
  return 'trap' in finding ? finding.trap : finding.fact;
}
