import { deliveryOf } from './deliveryOf';

const gitlab = (metadata: Record<string, string>, ref = 'main') =>
  deliveryOf({ topic: 'gitlab.push', eventPayload: { ref }, metadata });

describe('deliveryOf', () => {
  it.each([
    ['github.push', { 'x-github-delivery': 'g' }, {}, 'github', 'g'],
    ['azureDevOps.git.push', {}, { id: 'a' }, 'azureDevOps', 'a'],
    [
      'bitbucketCloud.repo:push',
      { 'x-request-uuid': 'b', 'x-hook-uuid': 'hook' },
      {},
      'bitbucketCloud',
      'b',
    ],
    ['gitea.push', { 'x-gitea-delivery': 't' }, {}, 'gitea', 't'],
  ])('names what came on %s', (topic, metadata, eventPayload, provider, id) => {
    expect(deliveryOf({ topic, eventPayload, metadata })).toEqual({
      provider,
      id,
    });
  });

  it('takes the key of GitLab that stays the same when it tries again', () => {
    const headers = {
      'x-gitlab-event-uuid': 'e',
      'x-gitlab-webhook-uuid': 'w',
    };
    expect(gitlab({ ...headers, 'idempotency-key': 'k' })).toEqual({
      provider: 'gitlab',
      id: 'k',
    });
    const first = gitlab(headers);
    expect(first).toEqual(gitlab(headers));
    // What one event sets off in turn has its UUID.
    expect(first).not.toEqual(gitlab(headers, 'next'));
    expect(gitlab({ 'x-gitlab-webhook-uuid': 'w' })).toBeUndefined();
  });

  it.each([
    ['nobody knows', { topic: 'other.push', metadata: {} }],
    ['has no headers', { topic: 'github.push' }],
    [
      'is endless',
      {
        topic: 'github.push',
        metadata: { 'x-github-delivery': 'x'.repeat(999) },
      },
    ],
  ])('has no name for what %s', (_, event) => {
    expect(deliveryOf({ eventPayload: null, ...event })).toBeUndefined();
  });
});
