import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { permalink } from './permalink';

const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const file = '.github/workflows/ci.yml';

describe('permalink', () => {
  it.each([
    [
      'https://github.com/o/r/tree/main/',
      { file, line: 3, commit: COMMIT },
      // GitHub leads from there to the file.
      `https://github.com/o/r/tree/${COMMIT}/${file}#L3`,
    ],
    [
      'https://gitlab.com/g/r/-/tree/main/',
      { file, commit: COMMIT },
      `https://gitlab.com/g/r/-/blob/${COMMIT}/${file}`,
    ],
    [
      'https://github.com/o/r/tree/main/',
      { file, line: 3, commit: 'W/"an-etag"' },
      `https://github.com/o/r/tree/main/${file}#L3`,
    ],
    [
      'https://github.com/o/r/',
      { file, line: 3, commit: COMMIT },
      `https://github.com/o/r/tree/${COMMIT}/${file}#L3`,
    ],
    [
      'https://gitlab.com/g/r/',
      { file, commit: COMMIT },
      `https://gitlab.com/g/r/-/blob/${COMMIT}/${file}`,
    ],
    [
      'https://bitbucket.org/o/r/src/main/',
      { file, line: 3, commit: COMMIT },
      `https://bitbucket.org/o/r/src/main/${file}#lines-3`,
    ],
  ])('links from %s', (root, place, url) => {
    expect(permalink(integrations, root, place)).toBe(url);
  });

  it('links nowhere rather than to a page that is not there', () => {
    expect(
      permalink(integrations, 'https://github.com/o/r/', { file }),
    ).toBeUndefined();
  });
});
