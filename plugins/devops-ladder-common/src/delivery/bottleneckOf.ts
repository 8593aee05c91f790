import { Bottleneck, DeliveryStage, StageSummary } from './bottleneck';
import { startOf } from './changes/startOf';
import { Shipment } from './changes/shipments';
import { cohortOf } from './cohortOf';
import { deliveryOf } from './deliveryOf';
import { DeliveryInput } from './input';
import { instantOf } from './instant';
import { medianInterval, medianOfSorted, sorted } from './statistics/median';

type Point = (shipment: Shipment) => number;

/** Where each stage ends; the next begins there. */
const ENDS: ReadonlyArray<[stage: DeliveryStage, end: Point]> = [
  ['coding', ({ change }) => instantOf(change?.openedAt)],
  ['waiting-for-review', ({ change }) => instantOf(change?.firstReviewAt)],
  ['review', ({ change }) => instantOf(change?.approvedAt)],
  ['waiting-for-merge', ({ change }) => instantOf(change?.mergedAt)],
  ['waiting-for-deployment', ({ rollout }) => instantOf(rollout.startedAt)],
  ['deployment', ({ rollout }) => rollout.finish],
];

/** Seconds of each stage, by stage, of all changes. */
class Stages {
  readonly seconds = new Map<DeliveryStage, number[]>();
  readonly negative = new Map<DeliveryStage, number>();

  /**
   * What lies between two known times that are not those of one stage is no
   * stage's. A change has 0 of it where all its times are known.
   */
  add(shipment: Shipment): void {
    let last = shipment.change ? startOf(shipment.change, 'first-commit') : NaN;
    let separated = true;
    let rest = 0;
    for (const [stage, end] of ENDS) {
      const at = end(shipment);
      if (Number.isNaN(at)) {
        separated = false;
      } else {
        const seconds = (at - last) / 1000;
        if (seconds < 0) {
          this.negative.set(stage, (this.negative.get(stage) ?? 0) + 1);
        } else if (separated && !Number.isNaN(seconds)) {
          this.push(stage, seconds);
        } else if (!Number.isNaN(seconds)) {
          rest += seconds;
        }
        last = at;
        separated = true;
      }
    }
    this.push('not-separated', rest);
  }

  private push(stage: DeliveryStage, seconds: number): void {
    const of = this.seconds.get(stage) ?? [];
    of.push(seconds);
    this.seconds.set(stage, of);
  }
}

function summariesOf(stages: Stages): StageSummary[] {
  const ascending = [
    ...ENDS.map(([stage]) => stage),
    'not-separated' as const,
  ].map(stage => ({ stage, of: sorted(stages.seconds.get(stage) ?? []) }));
  const sum = ascending.reduce(
    (total, { of }) => total + (medianOfSorted(of) ?? 0),
    0,
  );
  return ascending.map(({ stage, of }) => {
    const medianSeconds = medianOfSorted(of);
    return {
      stage,
      n: of.length,
      medianSeconds,
      interval: medianInterval(of),
      share: medianSeconds === null || sum === 0 ? null : medianSeconds / sum,
      negative: stages.negative.get(stage) ?? 0,
    };
  });
}

function exceeds({ interval: a }: StageSummary, { interval: b }: StageSummary) {
  return a && b && b.upper !== null && a.lower > b.upper;
}

/**
 * The stages of the changes that first reached production in the window, and
 * the one that clearly takes longest: known of six changes or more, with an
 * interval of the median that lies above that of every other stage. Changes
 * without a lead time are left out.
 *
 * @public
 */
export function bottleneckOf(input: DeliveryInput): Bottleneck {
  const [from, to] = [input.window.from, input.window.to].map(instantOf);
  const { changes } = cohortOf(deliveryOf(input), from, to);
  const stages = new Stages();
  changes
    .filter(({ row }) => row.leadTimeSeconds !== null)
    .forEach(({ shipment }) => stages.add(shipment));

  const summaries = summariesOf(stages);
  const known = summaries.filter(({ n }) => n > 0);
  const bottleneck = known.find(
    stage =>
      stage.stage !== 'not-separated' &&
      known.every(other => other === stage || exceeds(stage, other)),
  );
  if (bottleneck) {
    return { stages: summaries, bottleneck: bottleneck.stage };
  }
  const compared = known.filter(({ interval }) => interval);
  return {
    stages: summaries,
    bottleneck: null,
    reason:
      compared.length > 1 && compared.length === known.length
        ? 'no-single-bottleneck'
        : 'not-enough-data',
  };
}
