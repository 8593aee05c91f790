import { commandsOf, unreadIn } from './testing';

const files = {
  'ci/build.sh':
    '#!/bin/bash\nHERE="$(cd "$(dirname "$0")" && pwd)"\n"$HERE/lib/push.sh"\n',
  'ci/lib/push.sh': '#!/bin/bash\ndocker push r/app:1\n',
  'ci/beside.sh': '#!/bin/bash\n$(dirname "$0")/lib/push.sh\n',
  'deploy/dev.sh': '#!/bin/bash\nkubectl apply -f dev\n',
  'deploy/prod.sh': '#!/bin/bash\nkubectl apply -f prod\n',
};

describe('the path of a script', () => {
  it.each([
    '$GITHUB_WORKSPACE/ci/lib/push.sh',
    '"${CI_PROJECT_DIR}/ci/lib/push.sh"',
    '${{ github.workspace }}/ci/lib/push.sh',
    '$(git rev-parse --show-toplevel)/ci/lib/push.sh',
    '$PWD/ci/lib/push.sh',
    './ci/build.sh',
    './ci/beside.sh',
    'ROOT=$GITHUB_WORKSPACE\n$ROOT/ci/lib/push.sh',
    '$SOMEWHERE/lib/push.sh',
  ])('is found for %s', line => {
    expect(commandsOf(line, files)).toContain('docker push r/app:1');
    expect(unreadIn(line, files)).toEqual([]);
  });

  it('may be one of several, of which none is certain', () => {
    const { length } = commandsOf('./deploy/$ENV.sh', files);
    expect(length).toBe(2);
  });

  it.each([
    '$TOOLS/other.sh',
    './$A/$B',
    '/opt/tools/push2.sh',
    '$TOOLS/index.sh',
  ])('is not guessed for %s', line => {
    const more = { 'a/index.sh': '#!/bin/sh\npytest\n', 'b/index.sh': '' };
    expect(commandsOf(line, { ...files, ...more })).toHaveLength(1);
    expect(commandsOf(line, { ...files, ...more })[0]).toMatch(/\$|push2/);
  });
});
