import { rememberingParser } from './rememberingParser';
import { unbashParser } from './unbashParser';

describe('rememberingParser', () => {
  it('parses each text once', () => {
    const texts: string[] = [];
    const parser = rememberingParser({
      parse(source) {
        texts.push(source);
        return unbashParser.parse(source);
      },
    });
    for (const text of ['npm test', 'npm ci', 'npm test', '', '']) {
      expect(parser.parse(text)).toEqual(unbashParser.parse(text));
    }
    expect(texts).toEqual(['npm test', 'npm ci', '']);
  });
});
