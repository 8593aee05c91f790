import { evidence } from '../__testUtils__/fixtures';
import { digestOf } from './digestOf';

describe('digestOf', () => {
  const found = evidence('lint');
  const digest = digestOf([found]);

  it('does not follow when something was seen', () => {
    expect(digestOf([{ ...found, seenAt: '2030-01-01T00:00:00Z' }])).toBe(
      digest,
    );
  });

  it.each([
    [{ ...found, statement: 'Another' }],
    [{ ...found, statement: '"seenAt":"2026-03-01T12:00:00Z",' }],
    [{ ...found, places: [] }],
  ])('follows what was seen', other => {
    expect(digestOf([other])).not.toBe(digest);
  });

  it('takes no text for a time', () => {
    const says = (statement: string) => digestOf([{ ...found, statement }]);
    expect(says('"seenAt":"a"')).not.toBe(says('"seenAt":"b"'));
  });
});
