import { redact } from './redact';
import { snippet } from './snippet';

describe('redact', () => {
  it.each([
    'AKIAIOSFODNN7EXAMPLE',
    'token: ghp_0123456789abcdefghij0123456789abcdef',
    'password: hunter2secret',
    'curl https://me:s3cr3t@example.com',
    'docker login -p s3cr3tvalue1',
    'key=MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj1234567890',
    "login --password 'hunter 2'",
    'password: "client_secret: hunter2secret"',
    'curl -u me:hunter2secret https://example.com',
    'curl -H "Authorization: Bearer hunter2secret" https://example.com',
    'sshpass -p hunter2secret ssh me@host',
    'mysql -u me -phunter2secret shop',
    'git clone https://hunter2secret@git.example.com/a.git',
    'DB_PASS=hunter2secret',
  ])('hides the credential of %s', line => {
    expect(redact(line)).toContain('«redacted»');
  });

  it.each([
    'password: ${{ secrets.PASSWORD }}',
    'uses: docker/login-action@74a5d142397b4f367a81961eba4e8cd7edddf772',
    'id-token: write',
    'run: npm test -- --token=$TOKEN',
    'image: ghcr.io/acme/shop:1.2.3',
    'run: tsc -p tsconfig.json --noEmit',
    'run: docker run -v "$PWD:/repo" scanner',
    'newTag: 74a5d142397b4f367a81961eba4e8cd7edddf772',
    'git clone https://${TOKEN}@git.example.com/a.git',
    'git clone git@github.com:acme/shop.git',
    'docker run -u 1000:1000 r/app',
    'passthrough: 3',
    'secret: { secretName: shop }',
    'run: ./scripts/some-very-long-script-name-for-everything.sh',
  ])('keeps %s', line => {
    expect(redact(line)).toBe(line);
  });
});

describe('snippet', () => {
  const lines = ['a', '    b', '      c', '    d', '    e'];

  it('takes at most three lines and their common indentation off', () => {
    expect(snippet(lines, 2, 5)).toBe('b\n  c\nd');
    expect(snippet(lines, 1)).toBe('a');
    expect(snippet(lines, 9)).toBeUndefined();
  });

  it.each([
    [
      'a key',
      ['-----BEGIN PRIVATE KEY-----', 'abc', '-----END PRIVATE KEY-----'],
    ],
    ['a block', ['password: |', '  abc', '  abc']],
  ])('hides the lines of %s, whichever of them is quoted', (_what, secret) => {
    expect(snippet(secret, 1, 3)).not.toContain('abc');
    expect(snippet(secret, 2)).toBe('«redacted»');
    expect(snippet([...secret, 'after: def'], 4)).toBe('after: def');
  });
});
