import { factProblems } from './factProblems';

const problems = [{ field: 'clusters', message: 'Accepted is a number.' }];

describe('factProblems', () => {
  it.each([
    ['in the body', { body: { error: { problems } } }],
    ['beside the error', { body: { problems } }],
    ['in the cause', { cause: { problems } }],
    [
      'in the words',
      { body: { error: { message: 'clusters: Accepted is a number.' } } },
    ],
    [
      'in the words of several',
      new Error('other: No; clusters: Accepted is a number.'),
    ],
  ])('finds them %s', (_, error) => {
    expect(factProblems(error, ['clusters'])).toEqual({
      clusters: 'Accepted is a number.',
    });
  });

  it('tells several apart', () => {
    const message =
      'facts.clusters: Accepted is a whole number, 0 or more. facts.colour: There is no such fact. Accepted are: lifecycle, clusters. service: odd is no entity ref. Accepted are refs such as component:default/shop.';
    expect(
      factProblems({ cause: new Error(message) }, [
        'clusters',
        'colour',
        'service',
      ]),
    ).toEqual({
      clusters: 'Accepted is a whole number, 0 or more.',
      colour: 'There is no such fact. Accepted are: lifecycle, clusters.',
      service:
        'odd is no entity ref. Accepted are refs such as component:default/shop.',
    });
  });

  it.each([
    [new Error('The store is closed')],
    [new Error('ECONNREFUSED: nothing there')],
    [{ body: { error: { problems: ['odd'] } } }],
    ['odd'],
    [undefined],
  ])('finds none in %p', error => {
    expect(factProblems(error, ['clusters'])).toEqual({});
  });
});
