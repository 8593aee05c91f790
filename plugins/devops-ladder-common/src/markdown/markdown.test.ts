import { code, escapeMarkdown, listed, statement } from './markdown';

describe('escapeMarkdown', () => {
  it.each([
    ['plain words, and 100 %', 'plain words, and 100 %'],
    ['Feedback & visibility', 'Feedback & visibility'],
    ['**bold** and _more_', '\\*\\*bold\\*\\* and \\_more\\_'],
    ['[click](javascript:x)', '\\[click\\](javascript:x)'],
    ['![pixel](http://x)', '!\\[pixel\\](http://x)'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['&lt;b&#62;', '\\&lt;b\\&\\#62;'],
    ['a | b', 'a \\| b'],
    ['`code` ~~gone~~', '\\`code\\` \\~\\~gone\\~\\~'],
    ['back\\slash', 'back\\\\slash'],
    ['one\n\n# two\r\n- three\u2028four', 'one \\# two - three four'],
    ['  \u202egnp.exe\u0000 ', 'gnp.exe'],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe('statement', () => {
  it('loses its full stop', () => {
    expect(statement('Nothing deploys. ')).toBe('Nothing deploys');
  });

  it('is cut between characters where it is long', () => {
    const cut = statement('😀'.repeat(300));
    expect(cut).toBe(`${'😀'.repeat(240)}…`);
  });
});

describe('code', () => {
  it.each([
    ['component:default/shop', '`component:default/shop`'],
    ['a`b`\nc', '`a b c`'],
    ['``', ''],
  ])('%j', (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});

describe('listed', () => {
  it.each([
    [['a', 'b'], 'a, b'],
    [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
  ])('%j', (items, expected) => {
    expect(listed(items, 3)).toBe(expected);
  });
});
