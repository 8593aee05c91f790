import {
  ageWords,
  countOf,
  factValueWords,
  handBuiltWords,
  humanizeId,
  isOutcome,
  isVerdict,
  ladderWords,
  organisationValueWords,
  rungNumber,
  rungTitle,
  sentence,
  sourceWords,
  verdictWords,
  withinSentence,
} from '.';

describe('words', () => {
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
    expect(rungTitle(range)).toBe(title);
    expect(ladderWords(range, needed)).toBe(words);
  });

  it.each([
    ['under-built', 1, 'Under-built by one'],
    ['over-built', 2, 'Over-built by two'],
    ['under-built', undefined, 'Under-built'],
    ['right-sized', 0, 'Right-sized'],
    ['unknown', undefined, 'Not certain'],
  ] as const)('says %s by %s', (verdict, by, words) => {
    expect(verdictWords(verdict, by)).toBe(words);
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
    expect(factValueWords(value)).toBe(words);
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
    expect(handBuiltWords(numbers)).toBe(words);
  });

  it('says a value of the organisation', () => {
    expect(organisationValueWords('fraction', 0.2)).toBe('20 %');
    expect(organisationValueWords('number', 9)).toBe('9');
    expect(organisationValueWords('fraction', undefined)).toBe('not known');
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
    expect(countOf(1, 'service')).toBe('1 service');
    expect(countOf(0, 'service')).toBe('0 services');
  });

  it('says what weakens evidence', () => {
    expect(sourceWords({ strength: 'file', inferred: true })).toBe(
      'File in the repository, inferred',
    );
  });

  const now = Date.parse('2026-11-22T18:00:00Z');
  it.each([
    ['2026-11-22T17:59:40Z', 'now'],
    ['2026-11-22T17:57:00Z', '3 minutes ago'],
    ['2026-11-22T12:00:00Z', '6 hours ago'],
    ['2026-11-20T12:00:00Z', '2 days ago'],
    ['2026-08-20T12:00:00Z', '3 months ago'],
    ['2026-11-22T18:05:00Z', 'now'],
    ['nonsense', 'nonsense'],
  ])('says the age of %s', (at, words) => {
    expect(ageWords(at, now)).toBe(words);
  });
});
