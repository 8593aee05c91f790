import { ClimbTrigger } from '../../assessment';
import { bullets, escapeMarkdown } from '../../markdown/markdown';
import { MemoView } from '../view';
import { idWords, valueWords } from '../words';

function distances({ changes }: ClimbTrigger, { input }: MemoView): string {
  const far = changes.flatMap(({ fact, distance }) => {
    const type = input.ladder.facts.find(({ id }) => id === fact)?.type;
    return distance === undefined
      ? []
      : [`${idWords(fact)} is ${valueWords(distance, type)} short`];
  });
  return far.length > 0 ? ` How far: ${far.join(', ')}.` : '';
}

function guessed({ changes }: ClimbTrigger, { situation }: MemoView): string {
  const guesses = changes
    .filter(
      ({ fact, from }) =>
        from !== undefined && situation[fact]?.origin === 'assumed',
    )
    .map(({ fact }) => idWords(fact));
  if (guesses.length === 0) {
    return '';
  }
  const rest = guesses.length === 1 ? 'is a **guess**' : 'are **guesses**';
  return ` Today's ${guesses.join(' and ')} ${rest}.`;
}

function trigger(view: MemoView, one: ClimbTrigger): string {
  return `${escapeMarkdown(one.statement)}${distances(one, view)}${guessed(
    one,
    view,
  )}`;
}

function none({ stop }: MemoView['assessment']): string {
  return stop.nextLevel === undefined
    ? 'None: there is no further rung to climb to.'
    : `None: no other requirement of the ladder leads to rung ${stop.nextLevel}.`;
}

/** @internal */
export function climbTrigger(view: MemoView): string {
  const one = view.assessment.climbTrigger;
  const others = one?.others ?? [];
  return [
    '## The climb trigger',
    one ? trigger(view, one) : none(view.assessment),
    ...(others.length > 0
      ? [
          'Further off, or on another climb:',
          bullets(others.map(other => trigger(view, other))),
        ]
      : []),
  ].join('\n\n');
}
