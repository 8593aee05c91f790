import { escapeMarkdown, listed } from '../../markdown/markdown';
import { MemoView, nameOf, resultsOfLevels, rungName } from '../view';
import { capitalised, idWords } from '../words';

function forgone(view: MemoView): string[] {
  const { forgone: ids, nextLevel } = view.assessment.stop;
  if (nextLevel === undefined) {
    return [];
  }
  const unknown = resultsOfLevels(view, [nextLevel]).filter(
    r => r.outcome === 'unknown',
  );
  return [
    ids.length > 0
      ? `Deliberately forgone: ${listed(ids.map(id => nameOf(view, id)))}.`
      : 'Nothing of it is known to be forgone.',
    ...(unknown.length > 0
      ? [
          `Not known, so not called forgone: ${listed(
            unknown.map(r => nameOf(view, r.capability)),
          )}.`,
        ]
      : []),
  ];
}

function enough(view: MemoView): string[] {
  const { level } = view.assessment.needed;
  const rung = view.input.ladder.rungs.find(r => r.level === level);
  return rung
    ? [
        `When ${rungName(view, level)} is enough: ${escapeMarkdown(
          rung.enoughWhen,
        )}.`,
      ]
    : [];
}

function caution({ openGuesses }: MemoView): string[] {
  return openGuesses.length > 0
    ? [
        `The stop is no firmer than what nobody stated: ${listed(
          openGuesses.map(idWords),
        )}.`,
      ]
    : [];
}

/** @internal */
export function stop(view: MemoView): string {
  const { reason } = view.assessment.stop;
  return [
    '## The justified stop',
    [
      capitalised(escapeMarkdown(reason)),
      ...forgone(view),
      ...enough(view),
      ...caution(view),
    ].join(' '),
  ].join('\n\n');
}
