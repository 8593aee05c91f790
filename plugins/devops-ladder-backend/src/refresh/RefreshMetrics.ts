import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { QueueState, ServiceResult } from '../store';

/** How the refresh fares, in numbers. */
export class RefreshMetrics {
  private readonly refreshed;
  private readonly duration;
  private readonly queue;
  private readonly oldest;
  private readonly clock: { now(): Date };

  constructor(metrics: MetricsService, clock: { now(): Date }) {
    this.clock = clock;
    this.refreshed = metrics.createCounter<{ result: string }>(
      'devops_ladder.refresh.services',
      { description: 'Services that were refreshed, by what came of it' },
    );
    this.duration = metrics.createHistogram('devops_ladder.refresh.duration', {
      description: 'From the claim of a service to its stored result',
      unit: 's',
    });
    this.queue = metrics.createGauge<{ state: string }>(
      'devops_ladder.refresh.queue',
      { description: 'Services that are due, to be judged, or worked on' },
    );
    this.oldest = metrics.createGauge('devops_ladder.refresh.oldest', {
      description: 'How long the service has waited that waits longest',
      unit: 's',
    });
  }

  done(
    result: Pick<ServiceResult, 'isRead' | 'assessment' | 'failures'> & {
      startedAt: Date;
    },
    isSaved: boolean,
  ) {
    this.refreshed.add(1, {
      result: isSaved ? resultOf(result) : 'superseded',
    });
    const seconds =
      (this.clock.now().getTime() - result.startedAt.getTime()) / 1_000;
    this.duration.record(seconds);
  }

  waiting({ due, toJudge, claimed, oldestDueAt }: QueueState) {
    this.queue.record(due, { state: 'due' });
    this.queue.record(toJudge, { state: 'to-judge' });
    this.queue.record(claimed, { state: 'claimed' });
    this.oldest.record(
      oldestDueAt
        ? (this.clock.now().getTime() - oldestDueAt.getTime()) / 1_000
        : 0,
    );
  }
}

function resultOf({
  isRead,
  assessment,
  failures,
}: Parameters<RefreshMetrics['done']>[0]): string {
  if (isRead && failures) {
    return 'failed';
  }
  if (assessment) {
    return 'judged';
  }
  return isRead ? 'unchanged' : 'put-off';
}
