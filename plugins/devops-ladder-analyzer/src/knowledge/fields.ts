import type { KnowledgeProblem } from './types';

const MAX_TEXT = 200;
const MAX_ITEMS = 200;

/**
 * Takes down what is wrong with an entry while it is read.
 *
 * @internal
 */
export class Problems {
  readonly all: KnowledgeProblem[] = [];

  constructor(private readonly entry: string | undefined) {}

  add(key: string, message: string): undefined {
    const { entry } = this;
    this.all.push({ key, ...(entry === undefined ? {} : { entry }), message });
    return undefined;
  }
}

/**
 * Reads one value; `undefined` where it cannot be used, which is written down.
 *
 * @internal
 */
export type Read<T> = (
  value: unknown,
  key: string,
  problems: Problems,
) => T | undefined;

/** @internal */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of bounded length, of a form that has a name. @internal */
export function text(form?: { is: RegExp; accepted: string }): Read<string> {
  return (value, key, problems) => {
    if (typeof value !== 'string' || value.trim() === '') {
      return problems.add(key, 'Accepted is a text.');
    }
    if (value.length > MAX_TEXT) {
      return problems.add(
        key,
        `Accepted is a text of at most ${MAX_TEXT} characters.`,
      );
    }
    return form && !form.is.test(value)
      ? problems.add(key, `Accepted is ${form.accepted}.`)
      : value;
  };
}

/** @internal */
export const flag: Read<boolean> = (value, key, problems) =>
  typeof value === 'boolean'
    ? value
    : problems.add(key, 'Accepted is true or false.');

/** A word or number as a value of an input has it. @internal */
export const scalar: Read<string> = (value, key, problems) =>
  ['string', 'number', 'boolean'].includes(typeof value) &&
  String(value).length <= MAX_TEXT
    ? String(value)
    : problems.add(key, 'Accepted is a text, a number, true or false.');

/** @internal */
export function oneOf<T extends string>(values: readonly T[]): Read<T> {
  return (value, key, problems) =>
    values.find(each => each === value) ??
    problems.add(key, `Accepted is one of ${values.join(', ')}.`);
}

/** A list, or the one item of it. @internal */
export function listOf<T>(read: Read<T>, least: number = 1): Read<T[]> {
  return (value, key, problems) => {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    if (items.length < least || items.length > MAX_ITEMS) {
      return problems.add(
        key,
        `Accepted is a list of ${least} to ${MAX_ITEMS} items.`,
      );
    }
    return items.flatMap((item, index) => {
      const at = Array.isArray(value) ? `${key}[${index}]` : key;
      return read(item, at, problems) ?? [];
    });
  };
}

/**
 * The fields of a record, none but those that are known: a misspelt one would
 * silently mean something else.
 *
 * @internal
 */
export class Fields {
  private constructor(
    private readonly record: Readonly<Record<string, unknown>>,
    private readonly key: string,
    private readonly problems: Problems,
  ) {}

  static of(
    value: unknown,
    key: string,
    known: readonly string[],
    problems: Problems,
  ): Fields | undefined {
    if (!isRecord(value)) {
      return problems.add(key, `Accepted are ${known.join(', ')}.`);
    }
    const unknown = Object.keys(value).filter(name => !known.includes(name));
    for (const name of unknown) {
      const at = `${key}.${name}`.slice(0, MAX_TEXT);
      problems.add(at, `Accepted are ${known.join(', ')}.`);
    }
    return unknown.length > 0 ? undefined : new Fields(value, key, problems);
  }

  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  optional<T>(name: string, read: Read<T>): T | undefined {
    const value = this.value(name);
    return value === undefined
      ? undefined
      : read(value, `${this.key}.${name}`, this.problems);
  }

  required<T>(name: string, read: Read<T>): T | undefined {
    return this.has(name)
      ? this.optional(name, read)
      : this.problems.add(`${this.key}.${name}`, 'It is missing.');
  }

  private value(name: string): unknown {
    return Object.hasOwn(this.record, name)
      ? this.record[name] ?? undefined
      : undefined;
  }
}
