import { ForcingRequirement, RungRange } from '../../assessment';
import {
  bullets,
  code,
  escapeMarkdown,
  listed,
  statement,
} from '../../markdown/markdown';
import {
  applicabilityGuess,
  MemoView,
  nameOf,
  resultsOfLevels,
  rungName,
} from '../view';
import { factClause, idWords, outcomeWords } from '../words';

function range({ attained, possible }: RungRange): string {
  return attained === possible ? `${attained}` : `${attained} to ${possible}`;
}

function has(view: MemoView): string {
  const { rung } = view.assessment;
  const { attained, possible, settledBy } = rung;
  const held =
    attained === 0
      ? 'no rung is shown to be held'
      : `${rungName(view, attained)} is held`;
  if (attained === possible) {
    return attained === 0
      ? '**Has:** no rung is held; it stands below the first.'
      : `**Has:** ${held}.`;
  }
  const settled =
    settledBy.length > 0
      ? ` What would settle it: ${listed(
          settledBy.map(id => nameOf(view, id)),
        )}.`
      : '';
  return `**Has:** ${held}, and up to ${rungName(
    view,
    possible,
  )} may be. What is not known counts neither as met nor as missing.${settled}`;
}

function inTheWay(view: MemoView): string[] {
  const { rung, needed } = view.assessment;
  if (rung.attained >= needed.level || rung.blockedBy.length === 0) {
    return [];
  }
  const blockers = rung.blockedBy
    .map(id => ({ id, outcome: view.results.get(id)?.outcome ?? 'unknown' }))
    // What is not known is named already as what would settle the range.
    .filter(b => b.outcome !== 'unknown' || !rung.settledBy.includes(b.id))
    .map(({ id, outcome }) => `${nameOf(view, id)} (${outcomeWords[outcome]})`);
  return blockers.length > 0
    ? [`In the way of the next rung: ${listed(blockers)}.`]
    : [];
}

function skipped(view: MemoView): string[] {
  const levels = view.assessment.rung.skippedLevels;
  const guessed = new Set(
    resultsOfLevels(view, levels).flatMap(
      result => applicabilityGuess(view, result) ?? [],
    ),
  );
  const rests =
    guessed.size > 0 ? ` This rests on: ${[...guessed].join(', ')}.` : '';
  return levels.length > 0
    ? [
        `Skipped, since nothing that is required there applies here: ${levels
          .map(level => rungName(view, level))
          .join(', ')}.${rests}`,
      ]
    : [];
}

function forcing(view: MemoView, forced: ForcingRequirement): string {
  const { requirement, level, facts } = forced;
  const rule = view.input.ladder.requirements.find(r => r.id === requirement);
  const when = rule ? `: ${statement(rule.when)}` : '';
  const here =
    facts.length > 0 ? ` Here: ${facts.map(factClause).join(', ')}.` : '';
  return `${code(requirement)} asks for rung ${level}${when}.${here}`;
}

function notAsked(view: MemoView): string {
  const lowest = view.input.ladder.requirements.find(
    r => r.scope === 'service',
  );
  const facts = (lowest?.facts ?? []).flatMap(id => view.situation[id] ?? []);
  const here =
    facts.length > 0 ? ` Here: ${facts.map(factClause).join(', ')}.` : '';
  return `No requirement applies to this service.${here}`;
}

function byOwner({ assessment: { needed } }: MemoView): string[] {
  const { byOwner: owner, computed } = needed;
  if (!owner) {
    return [];
  }
  const reason = statement(owner.reason);
  const rules =
    owner.level > computed
      ? `It rules, since the requirements force only ${computed}.`
      : `It does not rule, since the requirements force ${computed} already.`;
  return [`The owner asks for rung ${owner.level}: ${reason}. ${rules}`];
}

function guesses(view: MemoView): string[] {
  return view.openGuesses.length > 0
    ? [
        `More may be needed. Nobody stated, and it could raise the need: ${listed(
          view.openGuesses.map(idWords),
        )}.`,
      ]
    : [];
}

function needs(view: MemoView): string {
  const { needed } = view.assessment;
  return needed.level === 0
    ? '**Needs:** no rung.'
    : `**Needs:** ${rungName(view, needed.level)}.`;
}

function reasons(view: MemoView): string[] {
  const { needed } = view.assessment;
  return [
    ...needed.forcedBy.map(forced => forcing(view, forced)),
    ...(needed.computed === 0 ? [notAsked(view)] : []),
    ...byOwner(view),
    ...guesses(view),
  ];
}

function without(view: MemoView): string[] {
  const { rung, withoutDeclarations, withoutWaivers } = view.assessment;
  const differs = (other: RungRange) => range(other) !== range(rung);
  return [
    ...(differs(withoutDeclarations)
      ? [
          `Without the owner's declarations: rung ${range(
            withoutDeclarations,
          )}.`,
        ]
      : []),
    ...(differs(withoutWaivers)
      ? [`Without waivers: rung ${range(withoutWaivers)}.`]
      : []),
  ];
}

function byAxis({ input, assessment }: MemoView): string[] {
  const levels = assessment.axes.map(result => {
    const name = input.ladder.axes.find(a => a.id === result.axis)?.name;
    return `${escapeMarkdown(name ?? result.axis)} ${range(result)}`;
  });
  return levels.length > 0 ? [`By axis: ${levels.join(', ')}.`] : [];
}

function coverage({ assessment: { coverage: c } }: MemoView): string[] {
  return c.applicable > 0
    ? [`Known: ${c.known} of the ${c.applicable} capabilities that matter.`]
    : [];
}

function contradictions(view: MemoView): string[] {
  const disputed = view.assessment.capabilities
    .filter(result => result.contradictions.length > 0)
    .map(result => nameOf(view, result.capability));
  return disputed.length > 0
    ? [`Sources contradict each other about: ${listed(disputed)}.`]
    : [];
}

/** @internal */
export function place(view: MemoView): string {
  return [
    '## The place on the ladder',
    has(view),
    bullets([
      ...inTheWay(view),
      ...skipped(view),
      ...without(view),
      ...byAxis(view),
      ...coverage(view),
      ...contradictions(view),
    ]),
    needs(view),
    bullets(reasons(view)),
  ]
    .filter(Boolean)
    .join('\n\n');
}
