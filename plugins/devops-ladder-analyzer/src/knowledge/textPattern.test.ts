import fc from 'fast-check';
import { Problems } from './fields';
import { likePart, partOfText, starForm, wholeText } from './textPattern';

describe('texts in which * stands for anything', () => {
  it.each<[string, string, boolean]>([
    ['prod', 'prod', true],
    ['prod', 'Prod', true],
    ['prod', 'production', false],
    ['prod*', 'production', true],
    ['*prod', 'non-prod', true],
    ['*prod', 'production', false],
    ['a*b*c', 'axbxc', true],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'acb', false],
    ['a*a', 'a', false],
    ['ab*ba', 'aba', false],
    ['(a+)+$', 'aaaa', false],
    ['*', '', true],
  ])('%s is the whole of "%s": %s', (form, value, expected) => {
    expect(wholeText(form).test(value)).toBe(expected);
  });

  it.each<[string, string, boolean]>([
    ['dry run', 'a DRY RUN here', true],
    ['deploy*prod', 'x\nacme deploy --env prod\ny', true],
    ['deploy*prod', 'acme deploy\nprod', false],
    ['a\nb', 'xa\nby', true],
    ['b*a', 'a b', false],
  ])('%s stands in %j: %s', (form, value, expected) => {
    expect(partOfText(form).test(value)).toBe(expected);
  });

  it('means what a regular expression of the same form means', () => {
    const letters = (...all: string[]) =>
      fc.array(fc.constantFrom(...all), { maxLength: 12 }).map(x => x.join(''));
    fc.assert(
      fc.property(letters('a', 'b', '*'), letters('a', 'b'), (form, value) => {
        const source = form.replace(/\*/g, '.*');
        expect(wholeText(form).test(value)).toBe(
          new RegExp(`^${source}$`).test(value),
        );
        expect(partOfText(form).test(value)).toBe(
          new RegExp(source).test(value),
        );
      }),
    );
  });

  // With backtracking this would have no end.
  it.each(['a*a*a*a*a*b', '*aaaaaaaa*aaaaaaab', '(a|a)*b*b'])(
    'comes to an end with %s, whatever the text',
    form => {
      const text = 'a'.repeat(1_000_000);
      expect(wholeText(form).test(text)).toBe(false);
      expect(partOfText(form).test(text)).toBe(false);
    },
  );

  it.each<[unknown, RegExp]>([
    ['(?:a|b)', /no regular expression/],
    ['^prod', /no regular expression/],
    ['\\bprod\\b', /no regular expression/],
    ['prod.*', /no regular expression/],
    ['x.+', /no regular expression/],
    ['v[0-9]', /no regular expression/],
    ['*', /something beside/],
    ['* *', /something beside/],
    ['a*b*c*d*e*f*g', /at most 5/],
    ['', /a text/],
    [['a', ''], /a text/],
    [7, /a text/],
    ['x'.repeat(201), /at most 200/],
  ])('takes %j for none', (value, message) => {
    const problems = new Problems('acme-x');
    likePart(value, '[0].text', problems);
    expect(problems.all[0]).toMatchObject({
      entry: 'acme-x',
      message: expect.stringMatching(message),
    });
  });

  it('takes versions with dots before the star', () => {
    expect(starForm('2.*', '', new Problems(undefined))).toBe('2.*');
  });
});
