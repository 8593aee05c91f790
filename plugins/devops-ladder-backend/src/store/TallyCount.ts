import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  AXES,
  CLIMBS,
  CLIMB_STATES,
  FIELDS,
  MACHINERY,
  PIPELINES,
  REASONS,
  SEVERITIES,
  VERDICTS,
} from './tally';

/** Rungs, and levels of axes: 0 to 6. */
const LEVELS = 7;
const MOST_COMMON = 10;

const COUNTS = [
  'cells',
  'verdicts',
  'axisLevels',
  'climbStates',
  'origins',
  'uses',
  'reasons',
  'unknownServices',
  'unknownCapabilities',
] as const;
const NAMED_COUNTS = ['links', 'trapsFound'] as const;

/** Adds up tallies of services. */
export class TallyCount {
  assessed = 0;
  stale = 0;
  known = 0;
  applicable = 0;
  /** By rung attained, possible and needed. */
  private readonly cells = new Uint32Array(LEVELS ** 3);
  private readonly verdicts = new Uint32Array(VERDICTS.length);
  private readonly axisLevels = new Uint32Array(AXES.length * LEVELS);
  private readonly climbStates = new Uint32Array(
    CLIMBS.length * CLIMB_STATES.length,
  );
  private readonly origins = new Uint32Array(PIPELINES.length);
  private readonly uses = new Uint32Array(MACHINERY.length);
  private readonly reasons = new Uint32Array(REASONS.length + 1);
  private readonly unknownServices = new Uint32Array(REASONS.length);
  private readonly unknownCapabilities = new Uint32Array(REASONS.length);
  private readonly links = new Map<string, number>();
  private readonly trapsFound = new Map<string, number>();

  /** Adds what another one counted. */
  merge(other: TallyCount): void {
    this.assessed += other.assessed;
    this.stale += other.stale;
    this.known += other.known;
    this.applicable += other.applicable;
    for (const name of COUNTS) {
      other[name].forEach((count, index) => {
        this[name][index] += count;
      });
    }
    for (const name of NAMED_COUNTS) {
      other[name].forEach((count, key) => increase(this[name], key, count));
    }
  }

  /** @param tallies - with line breaks between them */
  add(tallies: string): void {
    for (let start = 0; start < tallies.length; ) {
      const next = tallies.indexOf('\n', start);
      const end = next < 0 ? tallies.length : next;
      this.addOne(tallies, start, end);
      start = end + 1;
    }
  }

  private addOne(text: string, start: number, end: number): void {
    this.assessed += 1;
    this.stale += digit(text, start + FIELDS.stale);
    this.known += number(text, start + FIELDS.known);
    this.applicable += number(text, start + FIELDS.applicable);
    this.cells[
      (digit(text, start + FIELDS.attained) * LEVELS +
        digit(text, start + FIELDS.possible)) *
        LEVELS +
        digit(text, start + FIELDS.needed)
    ] += 1;
    this.verdicts[digit(text, start + FIELDS.fit)] += 1;
    this.origins[digit(text, start + FIELDS.pipeline)] += 1;
    this.uses[digit(text, start + FIELDS.machinery)] += 1;
    this.reasons[digit(text, start + FIELDS.problem)] += 1;
    for (let axis = 0; axis < AXES.length; axis++) {
      const level = digit(text, start + FIELDS.axes + axis);
      this.axisLevels[axis * LEVELS + level] += 1;
    }
    for (let climb = 0; climb < CLIMBS.length; climb++) {
      const state = digit(text, start + FIELDS.climbs + climb);
      this.climbStates[climb * CLIMB_STATES.length + state] += 1;
    }
    for (let reason = 0; reason < REASONS.length; reason++) {
      const unknown = number(text, start + FIELDS.unknowns + 2 * reason);
      if (unknown > 0) {
        this.unknownServices[reason] += 1;
        this.unknownCapabilities[reason] += unknown;
      }
    }
    const link = endOfName(text, start + FIELDS.link, end);
    increase(this.links, text.slice(start + FIELDS.link, link));
    for (let from = link + 1; from < end; ) {
      const to = endOfName(text, from, end);
      increase(this.trapsFound, text.slice(from, to));
      from = to + 1;
    }
  }

  /** Services by rung attained, 0 to 6. */
  rungs(): number[] {
    const services = noneByLevel();
    this.eachCell(({ attained }, count) => {
      services[attained] += count;
    });
    return services;
  }

  /** Those of them that may stand higher. */
  ranges(): number[] {
    const services = noneByLevel();
    this.eachCell(({ attained, possible }, count) => {
      services[attained] += possible > attained ? count : 0;
    });
    return services;
  }

  matrix(): Overview['matrix'] {
    const cells = new Map<number, Overview['matrix'][number]>();
    this.eachCell(({ attained, possible, needed }, count) => {
      const at = attained * LEVELS + needed;
      const cell = cells.get(at) ?? {
        attained,
        needed,
        services: 0,
        uncertain: 0,
      };
      cell.services += count;
      cell.uncertain += attained < needed && possible >= needed ? count : 0;
      cells.set(at, cell);
    });
    return [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  }

  private eachCell(
    visit: (
      cell: { attained: number; possible: number; needed: number },
      services: number,
    ) => void,
  ): void {
    this.cells.forEach((services, index) => {
      if (services > 0) {
        const cell = {
          attained: Math.floor(index / LEVELS ** 2),
          possible: Math.floor(index / LEVELS) % LEVELS,
          needed: index % LEVELS,
        };
        visit(cell, services);
      }
    });
  }

  fit(): Overview['fit'] {
    return VERDICTS.map((verdict, i) => ({
      verdict,
      services: this.verdicts[i],
    }));
  }

  /** Services by level attained on each axis, 0 to 6. */
  axes(): Overview['axes'] {
    return AXES.map((axis, i) => ({
      axis,
      levels: [...this.axisLevels.slice(i * LEVELS, (i + 1) * LEVELS)],
    }));
  }

  climbs(): Overview['climbs'] {
    return CLIMBS.map((climb, i) => {
      const at = (state: (typeof CLIMB_STATES)[number]) =>
        this.climbStates[i * CLIMB_STATES.length + CLIMB_STATES.indexOf(state)];
      const counts = {
        notBegun: at('not-begun'),
        begun: at('begun'),
        complete: at('complete'),
      };
      const applicable = counts.notBegun + counts.begun + counts.complete;
      return { climb, applicable, ...counts };
    });
  }

  pipelines(): Overview['organisation']['pipelines'] {
    return {
      shared: this.origins[PIPELINES.indexOf('shared')],
      'hand-built': this.origins[PIPELINES.indexOf('hand-built')],
      none: this.origins[PIPELINES.indexOf('none')],
      unknown: this.origins[PIPELINES.indexOf('unknown')],
    };
  }

  machinery(): Overview['organisation']['machinery'] {
    return {
      'in-use': this.uses[MACHINERY.indexOf('in-use')],
      'not-in-use': this.uses[MACHINERY.indexOf('not-in-use')],
      unknown: this.uses[MACHINERY.indexOf('unknown')],
    };
  }

  /** Services with a source that could not be read, most first. */
  problems(): Overview['problems'] {
    return REASONS.map((reason, i) => ({
      reason,
      services: this.reasons[i + 1],
    }))
      .filter(({ services }) => services > 0)
      .sort(mostFirst(({ reason }) => reason));
  }

  /** What is unknown of the services, most services first. */
  unknowns(): Overview['unknowns'] {
    return REASONS.map((reason, i) => ({
      reason,
      services: this.unknownServices[i],
      capabilities: this.unknownCapabilities[i],
    }))
      .filter(({ services }) => services > 0)
      .sort(mostFirst(({ reason }) => reason));
  }

  weakestLinks(): Overview['weakestLinks'] {
    return [...this.links]
      .filter(([link]) => link !== '')
      .map(([capability, count]) => ({ capability, services: count }))
      .sort(mostFirst(({ capability }) => capability))
      .slice(0, MOST_COMMON);
  }

  traps(): Overview['traps'] {
    return [...this.trapsFound]
      .map(([text, count]) => {
        const [severity, trap] = text.split(':');
        return {
          trap,
          severity: SEVERITIES[Number(severity)],
          services: count,
        };
      })
      .sort(mostFirst(({ trap, severity }) => `${trap} ${severity}`));
  }
}

const ZERO = 48;
const NINE = 57;
const TEN_IS_A = 87;

/** One digit of a text. */
function digit(text: string, index: number): number {
  return text.charCodeAt(index) - ZERO;
}

/** Two digits of a text, of base 36. */
function number(text: string, index: number): number {
  return (
    base36(text.charCodeAt(index)) * 36 + base36(text.charCodeAt(index + 1))
  );
}

function base36(code: number): number {
  return code <= NINE ? code - ZERO : code - TEN_IS_A;
}

function noneByLevel(): number[] {
  return new Array<number>(LEVELS).fill(0);
}

/** Where a name ends that begins at a position. */
function endOfName(text: string, from: number, end: number): number {
  const comma = text.indexOf(',', from);
  return comma < 0 || comma > end ? end : comma;
}

function increase(counts: Map<string, number>, name: string, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

function mostFirst<T extends { services: number }>(name: (item: T) => string) {
  return (a: T, b: T) =>
    b.services - a.services || name(a).localeCompare(name(b), 'en');
}
