import fc from 'fast-check';
import { Pipeline } from './Pipeline';
import { Look } from './RunMemory';
import { summariseCi, timedPipelines } from './summariseCi';

const AT = '2026-02-20T12:00:00.000Z';
const pipelineOf = (change: Partial<Pipeline>): Pipeline => ({
  id: 1,
  status: 'success',
  source: 'push',
  ref: 'feature',
  sha: 'a',
  createdAt: AT,
  updatedAt: AT,
  ...change,
});
const summary = (pipelines: Pipeline[], looks: Record<string, Look> = {}) =>
  summariseCi(pipelines, looks, {
    since: AT,
    isCut: false,
    defaultBranch: 'main',
  });

describe('summariseCi', () => {
  it.each<[string, Partial<Pipeline>, number]>([
    ['of the same kind', {}, 1],
    ['of another branch', { ref: 'other' }, 0],
    ['of another source', { source: 'merge_request_event' }, 0],
    ['of a schedule', { source: 'schedule' }, 0],
    ['of another commit', { sha: 'b' }, 0],
    ['that came later', { id: 9 }, 0],
    ['that was cancelled', { status: 'canceled' }, 0],
  ])('counts a failed pipeline %s', (_, failed, turned) => {
    const pipelines = [
      pipelineOf({ id: 2 }),
      pipelineOf({ status: 'failed', ...failed }),
    ];
    expect(summary(pipelines).turned).toBe(turned);
  });

  it('times changes rather than the default branch', () => {
    const push = pipelineOf({ id: 1 });
    const main = pipelineOf({ id: 2, ref: 'main' });
    const request = pipelineOf({ id: 3, source: 'merge_request_event' });
    const timed = (...pipelines: Pipeline[]) =>
      timedPipelines(pipelines, 'main').pipelines.map(({ id }) => id);
    expect(timed(push, main, request)).toEqual([3]);
    expect(timed(push, main)).toEqual([1]);
    expect(timed(main)).toEqual([2]);
    expect(timedPipelines([main], 'main').isOfDefaultBranch).toBe(true);
  });

  it.each([
    ['success', 1],
    ['failed', 1],
    ['manual', 1],
    ['skipped', 0],
    ['canceled', 0],
    ['created', 0],
  ])('a pipeline that is %s has run: %s', (status, onBranches) => {
    expect(summary([pipelineOf({ status })])).toMatchObject({ onBranches });
  });

  it('takes what has no duration for no time at all', () => {
    const looks = { 1: { at: AT, took: 0 }, 2: { at: AT, took: 90 } };
    const pipelines = [pipelineOf({ id: 1 }), pipelineOf({ id: 2 })];
    expect(summary(pipelines, looks)).toMatchObject({ median: 90, timed: 1 });
  });

  it('never knows more of commits than there are, and more with more looks', () => {
    const pipelines = fc.array(
      fc.record({
        status: fc.constantFrom('success', 'failed', 'canceled', 'running'),
        source: fc.constantFrom('push', 'merge_request_event', 'schedule'),
        ref: fc.constantFrom('main', 'feature', 'v1.2.3'),
        sha: fc.constantFrom('a', 'b', 'c'),
      }),
    );
    fc.assert(
      fc.property(pipelines, fc.boolean(), (changes, retried) => {
        const all = changes.map((change, index) =>
          pipelineOf({ ...change, id: changes.length - index }),
        );
        const looks = Object.fromEntries(
          all.map(({ id }) => [id, { at: AT, retried }]),
        );
        const before = summary(all);
        const after = summary(all, looks);
        expect(after.undecided).toBe(0);
        expect(after.turned).toBeGreaterThanOrEqual(before.turned);
        expect(after.turned).toBeLessThanOrEqual(
          before.turned + before.undecided,
        );
        expect(before.turned + before.undecided).toBeLessThanOrEqual(
          before.commits,
        );
      }),
    );
  });
});
