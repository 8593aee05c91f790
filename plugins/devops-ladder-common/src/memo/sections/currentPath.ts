import { CapabilityResult } from '../../assessment';
import { Outcome } from '../../evidence/types';
import { FactDefinition } from '../../ladder/types';
import { bullets, statement, table } from '../../markdown/markdown';
import { applicabilityGuess, MemoView, nameOf } from '../view';
import {
  capitalised,
  idWords,
  originWords,
  plural,
  valueWords,
} from '../words';

/** The stations of a change on its way to production. */
const stations = [
  'pipeline-as-code',
  'ci-on-change',
  'automated-build',
  'unit-tests',
  'required-checks',
  'immutable-artifact',
  'automated-deploy',
  'environment-chain',
  'automated-promotion',
  'production-approval',
  'progressive-deploy',
  'rollback',
];

const groups: Array<{ outcome: Outcome; title: string; why: boolean }> = [
  { outcome: 'met', title: 'In place', why: false },
  { outcome: 'partial', title: 'Partly in place', why: true },
  { outcome: 'not-met', title: 'Not in place', why: true },
  { outcome: 'unknown', title: 'Not known', why: false },
  { outcome: 'waived', title: 'Waived', why: false },
  { outcome: 'not-applicable', title: 'Does not apply', why: false },
];

/** They say something only about a service that runs on Kubernetes. */
const kubernetesFacts = ['clusters', 'drift-pain'];

/** Reasons for a handful; a longer list has to do without. */
const maxReasons = 6;

function station(view: MemoView, result: CapabilityResult, why: boolean) {
  const name = nameOf(view, result.capability);
  if (why) {
    return `${name} (${statement(result.reason)})`;
  }
  const isClaim = result.outcome === 'met' && result.declaredOnly;
  return isClaim ? `${name} (on the owner's word alone)` : name;
}

function line(
  view: MemoView,
  title: string,
  results: CapabilityResult[],
  why = false,
): string[] {
  const isShort = results.length <= maxReasons;
  return results.length > 0
    ? [
        `**${title}:** ${results
          .map(result => station(view, result, why && isShort))
          .join(', ')}`,
      ]
    : [];
}

function path(view: MemoView): string {
  const results = stations
    .flatMap(id => view.results.get(id) ?? [])
    .filter(result => !result.upcoming);
  const guessed = new Map<string, CapabilityResult[]>();
  for (const result of results) {
    const guess = applicabilityGuess(view, result);
    if (guess) {
      guessed.set(guess, [...(guessed.get(guess) ?? []), result]);
    }
  }
  const firm = results.filter(result => !applicabilityGuess(view, result));
  return bullets([
    ...groups.flatMap(({ outcome, title, why }) =>
      line(
        view,
        title,
        firm.filter(result => result.outcome === outcome),
        why,
      ),
    ),
    ...[...guessed].flatMap(([guess, ofGuess]) => [
      `Does not apply as long as ${guess}: ${ofGuess
        .map(result => nameOf(view, result.capability))
        .join(', ')}`,
    ]),
  ]);
}

function isRelevant(fact: FactDefinition, { situation }: MemoView): boolean {
  const runtime = situation.runtime?.value;
  return !(
    kubernetesFacts.includes(fact.id) &&
    situation[fact.id]?.origin === 'assumed' &&
    runtime !== undefined &&
    runtime !== 'kubernetes'
  );
}

function serviceRows(view: MemoView): FactDefinition[] {
  return view.input.ladder.facts.filter(
    fact => fact.scope === 'service' && isRelevant(fact, view),
  );
}

function serviceRow(fact: FactDefinition, { situation }: MemoView): string[] {
  const known = situation[fact.id];
  return [
    capitalised(idWords(fact.id)),
    valueWords(known?.value, fact.type),
    known ? originWords(known) : 'nobody stated it',
  ];
}

function countRow(
  id: string,
  count: number | undefined,
  { situation }: MemoView,
): string[] {
  const fact = situation[id];
  const name = capitalised(idWords(id));
  if (count === undefined) {
    return [name, 'not known', 'nobody stated it'];
  }
  return [
    name,
    String(count),
    fact?.value === count ? originWords(fact) : "the organisation's numbers",
  ];
}

function serviceCount({ input, situation }: MemoView): number | undefined {
  const value = situation['service-count']?.value;
  return (
    input.organisation?.serviceCount ??
    (typeof value === 'number' ? value : undefined)
  );
}

function guessing(view: MemoView): string {
  const rows = serviceRows(view);
  const unstated = rows.filter(
    ({ id }) => (view.situation[id]?.origin ?? 'assumed') === 'assumed',
  );
  const guesses = unstated.filter(
    ({ id }) => view.situation[id]?.value !== undefined,
  );
  const notKnown = unstated.length - guesses.length;
  const also = notKnown > 0 ? `, and ${notKnown} not known` : '';
  return unstated.length > 0
    ? `Of ${plural(rows.length, 'fact')} about the service ${guesses.length} ${
        guesses.length === 1 ? 'is a guess' : 'are guesses'
      }${also}. Having to guess is a finding in itself.`
    : 'Every fact about the service is stated or observed; none is a guess.';
}

/** @internal */
export function currentPath(view: MemoView): string {
  return [
    '## The current path',
    'How a change reaches production today, as far as it could be read:',
    path(view),
    table(
      ['Fact', 'Value', 'Where from'],
      [
        ...serviceRows(view).map(fact => serviceRow(fact, view)),
        countRow('team-count', view.platform.teamCount, view),
        countRow('service-count', serviceCount(view), view),
      ],
    ),
    guessing(view),
  ]
    .filter(Boolean)
    .join('\n\n');
}
