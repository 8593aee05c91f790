import { render } from '@testing-library/react';
import { Prose } from './Prose';

describe('Prose', () => {
  it.each([
    ['plain', 'plain', []],
    [
      'runs `yarn test` and `yarn lint`.',
      'runs yarn test and yarn lint.',
      ['yarn test', 'yarn lint'],
    ],
    ['a stray ` stays', 'a stray ` stays', []],
    ['', '', []],
  ])('renders %j', (text, words, codes) => {
    const { container } = render(<Prose text={text} />);

    expect(container.textContent).toBe(words);
    expect(
      [...container.querySelectorAll('code')].map(code => code.textContent),
    ).toEqual(codes);
  });
});
