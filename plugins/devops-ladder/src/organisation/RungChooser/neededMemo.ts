import { NeededAnswer } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { neededFactWords, neededWords } from '../../components/NeededStatement';
import { LadderNames, Question } from '../../hooks';
import { triggerChangeWords } from '../../service/ClimbTriggerView';
import { Texts } from '../../translation';
import { factValueWords, sentence, verdictName } from '../../words';

/** Text from outside as Markdown that shows exactly its characters. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_~[\]<>|#$]/g, '\\$&');
}

function list(items: string[]): string {
  return items.map(item => `- ${plain(item)}`).join('\n');
}

function needed(answer: NeededAnswer, names: LadderNames, t: Texts): string {
  const { byOwner, computed, forcedBy } = answer;
  const rules = forcedBy.map(({ requirement, facts }) => {
    const rule = names.requirement(requirement)?.when ?? requirement;
    const words = facts.map(fact => neededFactWords(fact, names, t));
    return words.length > 0 ? `${rule} (${words.join('; ')})` : rule;
  });
  return [
    `**${plain(neededWords(answer, names, t))}**`,
    byOwner && byOwner.level > computed
      ? plain(sentence(t('common.needed.byOwner', { reason: byOwner.reason })))
      : '',
    list(rules),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function assumed(answer: NeededAnswer, names: LadderNames, t: Texts): string {
  const guesses = answer.situation
    .filter(
      ({ fact }) =>
        answer.assumed.includes(fact) && names.fact(fact)?.scope === 'service',
    )
    .map(({ fact, value }) => {
      const words = `${names.factName(fact)}: ${factValueWords(value, t)}`;
      return answer.mightRaise.includes(fact)
        ? `${words} (${t('chooser.mightRaise')})`
        : words;
    });
  return guesses.length > 0 ? list(guesses) : t('chooser.nothingAssumed');
}

function stop({ stop: { reason, forgone } }: NeededAnswer, names: LadderNames) {
  return [plain(reason), list(forgone.map(names.capabilityName))]
    .filter(Boolean)
    .join('\n\n');
}

function trigger(
  { climbTrigger }: NeededAnswer,
  names: LadderNames,
  t: Texts,
): string {
  if (!climbTrigger) {
    return t('chooser.nothingMore');
  }
  const { statement, changes } = climbTrigger;
  const words = changes.map(change => triggerChangeWords(change, names, t));
  return `${plain(statement)}\n\n${list(words)}`;
}

/** @internal */
export interface NeededMemoInput {
  answer: NeededAnswer;
  question: Question;
  /** Where the answer can be seen. */
  address: string;
}

/**
 * The answer as one page of Markdown for those who decide. It says what the
 * page says and no more.
 *
 * @internal
 */
export function neededMemo(
  { answer, question, address }: NeededMemoInput,
  names: LadderNames,
  t: Texts,
): string {
  const { platform } = answer;
  const sections: Array<[title: string, text: string]> = [
    [t('chooser.needed'), needed(answer, names, t)],
    [t('chooser.assumed'), assumed(answer, names, t)],
    [t('chooser.whereToStop'), stop(answer, names)],
    [t('chooser.wouldAskForMore'), trigger(answer, names, t)],
    [
      t('chooser.platform'),
      `${verdictName(platform.verdict, t)}: ${plain(platform.reason)}`,
    ],
  ];
  return [
    `# ${t('chooser.memo')}`,
    question.service
      ? plain(t('chooser.memoOf', { service: question.service }))
      : '',
    ...sections.map(([title, text]) => `## ${title}\n\n${text}`),
    `${t('chooser.memoFrom', { version: answer.modelVersion })} <${address}>`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
