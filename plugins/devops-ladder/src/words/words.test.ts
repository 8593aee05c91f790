import { englishTexts, germanTexts } from '../__testUtils__';
import {
  ageWords,
  countWord,
  factValueWords,
  handBuiltWords,
  humanizeId,
  isOutcome,
  isVerdict,
  ladderWords,
  organisationValueWords,
  rungNumber,
  rungTitle,
  rungWithin,
  sentence,
  sourceWords,
  verdictWords,
  withinSentence,
} from '.';

describe('words', () => {
  const t = englishTexts();
  const de = germanTexts();
  const now = Date.parse('2026-11-22T18:00:00Z');

  it.each([
    [{ attained: 2, possible: 2 }, 3, '2', 'Rung 2', 'Rung 2 of 6, needs 3'],
    [
      { attained: 1, possible: 2 },
      undefined,
      '1–2',
      'Rung 1–2',
      'Rung 1 to 2 of 6',
    ],
    [
      { attained: 0, possible: 0 },
      0,
      '0',
      'Below rung 1',
      'Below rung 1 of 6, needs none',
    ],
    [
      { attained: 0, possible: 1 },
      1,
      '0–1',
      'Rung 0–1',
      'Rung 0 to 1 of 6, needs 1',
    ],
  ])('says %j needing %s', (range, needed, number, title, words) => {
    expect(rungNumber(range)).toBe(number);
    expect(rungTitle(range, t)).toBe(title);
    expect(rungWithin(range, t)).toBe(withinSentence(title));
    expect(ladderWords(range, needed, t)).toBe(words);
  });

  it.each([
    ['under-built', 1, 'Under-built by one'],
    ['over-built', 2, 'Over-built by two'],
    ['under-built', undefined, 'Under-built'],
    ['right-sized', 0, 'Right-sized'],
    ['unknown', undefined, 'Not certain'],
  ] as const)('says %s by %s', (verdict, by, words) => {
    expect(verdictWords(verdict, by, t)).toBe(words);
  });

  it('does not trust what a URL says', () => {
    expect(isVerdict('under-built')).toBe(true);
    expect(isVerdict('constructor')).toBe(false);
    expect(isVerdict(null)).toBe(false);
    expect(isOutcome('met')).toBe(true);
    expect(isOutcome('toString')).toBe(false);
  });

  it.each([
    [undefined, 'not known'],
    [true, 'yes'],
    [false, 'no'],
    [0, '0'],
    [[], 'none'],
    [['soc2', 'gdpr'], 'soc2, gdpr'],
    ['costly', 'costly'],
  ])('says the fact %j', (value, words) => {
    expect(factValueWords(value, t)).toBe(words);
  });

  it.each([
    [{}, 'not known'],
    [{ handBuiltShare: 0.25 }, '25 %'],
    [
      { handBuiltShare: 0.5, handBuiltRange: { least: 0.4, most: 0.6 } },
      'between 40 % and 60 %',
    ],
    [
      { handBuiltShare: 0.5, handBuiltRange: { least: 0.501, most: 0.502 } },
      '50 %',
    ],
  ])('says the share of %j', (numbers, words) => {
    expect(handBuiltWords(numbers, t)).toBe(words);
  });

  it('says a value of the organisation', () => {
    expect(organisationValueWords('fraction', 0.2, t)).toBe('20 %');
    expect(organisationValueWords('number', 9, t)).toBe('9');
    expect(organisationValueWords('fraction', undefined, t)).toBe('not known');
  });

  it('puts a name into a sentence', () => {
    expect(withinSentence('Drift on Kubernetes')).toBe('drift on Kubernetes');
    expect(withinSentence('SBOM')).toBe('SBOM');
  });

  it('makes words of an id', () => {
    expect(humanizeId('hand-deploy')).toBe('Hand deploy');
    expect(humanizeId('slow-ci')).toBe('Slow CI');
    expect(humanizeId('gitops-back-door')).toBe('GitOps back door');
  });

  it('ends a sentence once', () => {
    expect(sentence('It failed')).toBe('It failed.');
    expect(sentence('It failed. ')).toBe('It failed.');
  });

  it('counts', () => {
    expect(countWord(1, t)).toBe('one');
    expect(countWord(0, t)).toBe('no');
    expect(countWord(12, t)).toBe('12');
  });

  it('speaks German', () => {
    const range = { attained: 1, possible: 2 };
    const below = { attained: 0, possible: 0 };
    expect(rungTitle(range, de)).toBe('Sprosse 1–2');
    expect(rungWithin(below, de)).toBe('unter Sprosse 1');
    expect(ladderWords(range, 3, de)).toBe('Sprosse 1 bis 2 von 6, braucht 3');
    expect(verdictWords('under-built', 1, de)).toBe(
      'Zu wenig gebaut, um eine Sprosse',
    );
    expect(verdictWords('over-built', 2, de)).toBe(
      'Zu viel gebaut, um zwei Sprossen',
    );
    expect(factValueWords(true, de)).toBe('ja');
    expect(ageWords('2026-11-22T17:57:00Z', now, de)).toBe('vor 3 Minuten');
    expect(sourceWords({ strength: 'api', inherited: true }, de)).toBe(
      'Auskunft des Anbieters, von der Organisation übernommen',
    );
  });

  it('says what weakens evidence', () => {
    expect(sourceWords({ strength: 'file', inferred: true }, t)).toBe(
      'File in the repository, inferred',
    );
  });

  it.each([
    ['2026-11-22T17:59:40Z', 'now'],
    ['2026-11-22T17:57:00Z', '3 minutes ago'],
    ['2026-11-22T12:00:00Z', '6 hours ago'],
    ['2026-11-20T12:00:00Z', '2 days ago'],
    ['2026-08-20T12:00:00Z', '3 months ago'],
    ['2026-11-22T18:05:00Z', 'now'],
    ['nonsense', 'nonsense'],
  ])('says the age of %s', (at, words) => {
    expect(ageWords(at, now, t)).toBe(words);
  });
});
