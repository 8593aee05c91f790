import { failureOfAnswer } from './failureOfAnswer';

describe('failureOfAnswer', () => {
  it.each([
    [401, '', 'no-permission', 'refuses the credentials'],
    [403, '', 'no-permission', 'may not ask Azure DevOps for build/builds'],
    [404, '', 'no-permission', 'knows no build/builds, or hides it'],
    [
      404,
      'TF200016: The following project does not exist: x',
      'no-permission',
      'no such project',
    ],
    [400, 'VS800075: The project with id', 'no-permission', 'no such project'],
    [
      404,
      'TF401019: The Git repository',
      'no-permission',
      'no such repository',
    ],
    [500, 'TF401027: You need the Git', 'no-permission', 'may not ask'],
    [
      400,
      'TF400813: The user is not authorized',
      'no-permission',
      'may not ask',
    ],
    [503, 'TF400733: The request has been canceled', 'rate-limited', 'limits'],
    [
      400,
      '"typeKey":"VssVersionOutOfRangeException"',
      'unreadable',
      'This version',
    ],
    [404, 'VssResourceNotFoundException', 'unreadable', 'This version'],
    [500, '', 'error', 'status 500'],
  ])('reads %i with "%s"', (status, body, reason, words) => {
    const failure = failureOfAnswer(status, body, 'build/builds');
    expect(failure).toMatchObject({
      reason,
      message: expect.stringContaining(words),
    });
  });

  it('does not repeat what was answered', () => {
    expect(
      failureOfAnswer(403, 'TF400813: user secret@acme', 'x').message,
    ).not.toContain('secret');
  });
});
