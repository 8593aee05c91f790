import {
  AxisId,
  defaultLadder,
  Outcome,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  outcomePattern,
  ServiceFilters,
  VisibleServices,
  EVERY_SERVICE,
} from '../store';
import { Dice, FleetMember, randomFleet } from './randomFleet';

export const FLEET = randomFleet(90);
const CAPABILITIES = defaultLadder.capabilities.map(({ id }) => id);
const TRAPS = defaultLadder.traps.map(({ id }) => id);
const AXES = defaultLadder.axes.map(({ id }) => id);
const LEVELS = [0, 1, 2, 3, 4, 5, 6];

/** The same filters for the store and, one record at a time, for a test. */
export interface Question {
  filters: ServiceFilters;
  matches(member: FleetMember): boolean;
}

type Maker = (pick: Dice) => Question;

const isAmong = <T>(values: readonly T[], value: T) => values.includes(value);

/** One of every filter that there is, with values that some services have. */
const MAKERS: Maker[] = [
  ...(['owner', 'system', 'domain', 'type', 'lifecycle'] as const).map(
    (name): Maker =>
      pick => {
        const of = ({ service }: FleetMember) => service[name] ?? null;
        const values = [of(pick(FLEET)), of(pick(FLEET))];
        return {
          filters: { [name]: values },
          matches: member => isAmong(values, of(member)),
        };
      },
  ),
  pick => {
    const tags = [pick(['java', 'pci', 'go', 'pc', 'pci-dss', '%'])];
    return {
      filters: { tag: tags },
      matches: ({ service }) => service.tags?.includes(tags[0]) ?? false,
    };
  },
  pick => {
    const text = pick(['ALPHA', '100%', 's00', '_', 'S01', 'x']);
    const isIn = (name = '') => name.toLowerCase().includes(text.toLowerCase());
    return {
      filters: { text },
      matches: ({ service: { title, name } }) =>
        isIn(name) || isIn(title ?? name),
    };
  },
  pick => {
    const rung = [pick(LEVELS), pick(LEVELS)];
    return {
      filters: { rung },
      matches: ({ record }) =>
        record !== undefined && isAmong(rung, record.assessment.rung.attained),
    };
  },
  pick => {
    const needed = [pick(LEVELS), pick(LEVELS)];
    return {
      filters: { needed },
      matches: ({ record }) =>
        record !== undefined && isAmong(needed, record.assessment.needed.level),
    };
  },
  pick => {
    const fit = [pick(['under-built', 'right-sized', 'unknown'] as const)];
    return {
      filters: { fit },
      matches: ({ record }) =>
        record !== undefined && isAmong(fit, record.assessment.fit.verdict),
    };
  },
  pick => {
    const axis = [1, 2].map(() => ({ axis: pick(AXES), level: pick(LEVELS) }));
    return {
      filters: { axis },
      matches: member =>
        axis.some(each => levelOn(member, each.axis) === each.level),
    };
  },
  pick => {
    const outcomes: Outcome[] = ['met', 'partial', 'not-met', 'unknown'];
    const wanted = [1, 2].map(() => ({
      capability: pick(CAPABILITIES),
      outcome: pick(outcomes),
    }));
    return {
      filters: {
        capability: wanted.map(({ capability, outcome }) =>
          outcomePattern(CAPABILITIES, capability, outcome),
        ),
      },
      matches: ({ record }) =>
        record?.assessment.capabilities.some(result =>
          wanted.some(
            ({ capability, outcome }) =>
              result.capability === capability && result.outcome === outcome,
          ),
        ) ?? false,
    };
  },
  pick => {
    const trap = [pick(TRAPS), pick(TRAPS)];
    return {
      filters: { trap },
      matches: ({ record }) =>
        record?.assessment.traps.some(each => isAmong(trap, each.trap)) ??
        false,
    };
  },
  pick => {
    const weakestLink = [linkOf(pick(FLEET)), linkOf(pick(FLEET))];
    return {
      filters: { weakestLink },
      matches: member =>
        member.record !== undefined && isAmong(weakestLink, linkOf(member)),
    };
  },
  pick => {
    const stale = pick([true, false]);
    return {
      filters: { stale },
      matches: ({ record }) => (record?.stale ?? false) === stale,
    };
  },
  pick => {
    const problem = [pick(['error', 'rate-limited', 'unreadable'] as const)];
    return {
      filters: { problem },
      matches: ({ record }) => problem[0] === record?.problem?.reason,
    };
  },
];

export function linkOf({ record }: FleetMember): string | null {
  return record?.assessment.weakestLink?.capability ?? null;
}

function levelOn({ record }: FleetMember, id: AxisId): number | undefined {
  return record?.assessment.axes.find(({ axis }) => axis === id)?.attained;
}

export function anyQuestion(pick: Dice): Question {
  const parts = pick([[], [1], [1], [1, 2]]).map(() => pick(MAKERS)(pick));
  return {
    filters: Object.assign({}, ...parts.map(({ filters }) => filters)),
    // Of two filters of the same kind the last one is asked for.
    matches: member =>
      parts.every(
        (part, index) =>
          parts
            .slice(index + 1)
            .some(
              later =>
                Object.keys(later.filters)[0] === Object.keys(part.filters)[0],
            ) || part.matches(member),
      ),
  };
}

export function visibleTo(pick: Dice): VisibleServices {
  return pick([
    EVERY_SERVICE,
    EVERY_SERVICE,
    {
      catalog: FLEET.filter((_, index) => index % 3 === 0).map(
        ({ service }) => service.entityRef,
      ),
    },
  ]);
}

export function isVisible(
  { service }: FleetMember,
  { catalog }: VisibleServices,
) {
  return catalog === 'all' || catalog.includes(service.entityRef);
}
