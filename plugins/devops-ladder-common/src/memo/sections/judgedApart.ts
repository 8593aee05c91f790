import { decidingGuesses } from '../../assessment/guesses';
import { factsBehind } from '../../assessment/needed';
import { Outcome } from '../../evidence/types';
import { stateAt } from '../../ladder/entryState';
import { requirementApplies } from '../../ladder/requirementRules';
import { Climb, Requirement } from '../../ladder/types';
import { bullets, code, escapeMarkdown, listed } from '../../markdown/markdown';
import { MemoView, resultsOfLevels } from '../view';
import { factClause, idWords, outcomeWords, percent, plural } from '../words';

const outcomes: Outcome[] = ['met', 'partial', 'not-met', 'unknown', 'waived'];

/** How much of a climb is there; what is not known is counted apart. */
function standing(view: MemoView, climb: Climb): string {
  const results = resultsOfLevels(view, climb.rungs).filter(
    ({ capability, outcome }) =>
      view.capabilities.get(capability)?.need === 'required' &&
      outcome !== 'not-applicable',
  );
  const parts = outcomes.flatMap(outcome => {
    const count = results.filter(r => r.outcome === outcome).length;
    return count > 0 ? [`${count} ${outcomeWords[outcome]}`] : [];
  });
  return results.length > 0
    ? ` What it requires of this service: ${parts.join(', ')}.`
    : '';
}

function surplus({ assessment }: MemoView, climb: Climb): string {
  return assessment.fit.surplusClimbs.includes(climb.id)
    ? ' What is built of it is **surplus**: no requirement asks for it, and the service keeps it up by itself.'
    : '';
}

function requirementsOf({ input }: MemoView, climb: Climb): Requirement[] {
  return input.ladder.requirements.filter(
    r =>
      r.scope === 'service' &&
      climb.rungs.includes(r.level) &&
      stateAt(r, input.at) === 'active',
  );
}

function notOnKubernetes({ situation }: MemoView): string {
  const { runtime } = situation;
  if (!runtime || runtime.value === undefined) {
    return 'is not counted: the runtime is not known, and nothing hints at Kubernetes. Stating the runtime settles it.';
  }
  return runtime.value === 'kubernetes'
    ? 'does not apply: none of its capabilities does.'
    : `does not apply: ${factClause(runtime)}.`;
}

function callFor(view: MemoView, climb: Climb): string {
  const requirements = requirementsOf(view, climb);
  const firing = requirements.filter(r =>
    requirementApplies(view.input.ladder, r.id, view.situation),
  );
  if (firing.length > 0) {
    const why = firing.map(
      r =>
        `${code(r.id)}: ${factsBehind(r, view.input.ladder, view.situation)
          .map(factClause)
          .join(', ')}`,
    );
    return `is called for (${why.join('; ')}).`;
  }
  const guesses = decidingGuesses(
    requirements,
    view.input.ladder,
    view.situation,
  );
  return guesses.length > 0
    ? `is not called for by anything known; ${listed(
        guesses.map(idWords),
      )} could change that, and nobody stated it.`
    : 'is not called for: no requirement asks for it.';
}

function runtimeClimb(view: MemoView): string[] {
  const { ladder } = view.input;
  const climb = ladder.climbs.find(c => c.appliesWhen === 'kubernetes');
  if (!climb) {
    return [];
  }
  const result = view.assessment.climbs.find(c => c.climb === climb.id);
  const title = `**GitOps (rung ${climb.rungs.join(', ')})**`;
  if (!result?.applicable) {
    return [`${title} ${notOnKubernetes(view)}`];
  }
  return [
    `${title} ${callFor(view, climb)}${standing(view, climb)}${surplus(
      view,
      climb,
    )}`,
  ];
}

function numbers({ platform }: MemoView): string {
  const { teamCount, handBuiltShare, platformMachinery } = platform;
  const machinery = platformMachinery ? 'in use' : 'not in use';
  return [
    teamCount === undefined ? 'teams not known' : plural(teamCount, 'team'),
    `hand-built pipelines ${
      handBuiltShare === undefined ? 'not known' : percent(handBuiltShare)
    }`,
    `platform machinery ${
      platformMachinery === undefined ? 'not known' : machinery
    }`,
  ].join(', ');
}

function platformClimb(view: MemoView): string[] {
  const { platform, input } = view;
  const climb = input.ladder.climbs.find(c => c.id === 'platform');
  const verdict =
    platform.verdict === 'unknown'
      ? 'cannot be judged'
      : `the organisation is ${platform.verdict}`;
  const title = `**Internal platform${
    climb ? ` (rung ${climb.rungs.join(', ')})` : ''
  }:** ${verdict}. ${escapeMarkdown(platform.reason)}`;
  return [
    `${title} Numbers: ${numbers(
      view,
    )}. This judges the organisation and never raises what this service needs.${
      climb ? `${standing(view, climb)}${surplus(view, climb)}` : ''
    }`,
  ];
}

/** @internal */
export function judgedApart(view: MemoView): string {
  return [
    '## GitOps and platform, judged apart',
    bullets([...runtimeClimb(view), ...platformClimb(view)]),
  ].join('\n\n');
}
