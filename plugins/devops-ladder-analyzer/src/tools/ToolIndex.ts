import { CATALOGUE } from './catalogue';
import type { ToolUse } from './conditions';
import { withShortGoals } from './mavenGoals';
import { imageName, programsOf } from './patterns';
import type { ToolRow } from './types';

/** The part of an action's name up to its owner, or to the system of its step. */
const ownerOf = (action: string) => /^[^/:]*[/:]?/.exec(action)?.[0] ?? '';
const lastPart = (name: string) => name.slice(name.lastIndexOf('/') + 1);
/** Copies of public actions: they are known by the rest of the name. */
const FORKS = 'step-security/';

class Rows {
  private readonly byKey = new Map<string, ToolRow[]>();

  add(key: string, row: ToolRow): void {
    const known = this.byKey.get(key);
    if (!known) {
      this.byKey.set(key, [row]);
    } else if (known[known.length - 1] !== row) {
      known.push(row);
    }
  }

  of(key: string): readonly ToolRow[] {
    return this.byKey.get(key) ?? [];
  }
}

/**
 * The rows of a catalogue by what they are recognised by. A step or command is
 * compared with the few that may be meant instead of with all.
 *
 * @internal
 */
export class ToolIndex {
  private readonly places: ReadonlyMap<ToolRow, number>;
  private readonly byProgram = new Rows();
  private readonly byImage = new Rows();
  private readonly byAction = new Rows();
  /** Those whose pattern ends with a `*`. */
  private readonly byOwner = new Rows();
  private readonly byFork = new Rows();

  constructor(readonly rows: readonly ToolRow[]) {
    this.places = new Map(rows.map((row, place) => [row, place]));
    rows.forEach(row => this.add(row));
  }

  private add(row: ToolRow): void {
    for (const action of (row.actions ?? []).map(name => name.toLowerCase())) {
      if (action.endsWith('*')) {
        this.byOwner.add(ownerOf(action), row);
      } else {
        this.byAction.add(action, row);
        this.byFork.add(action.split('/').slice(1).join('/'), row);
      }
    }
    (row.images ?? []).forEach(image => this.byImage.add(lastPart(image), row));
    (row.commands ?? [])
      .flatMap(programsOf)
      .forEach(program => this.byProgram.add(program, row));
  }

  /** Rows that may be meant by an action, in the order of the catalogue. */
  rowsForAction(action: string): readonly ToolRow[] {
    const exact = this.byAction.of(action);
    const others = [
      ...this.byOwner.of(ownerOf(action)),
      ...(action.startsWith(FORKS)
        ? this.byFork.of(action.slice(FORKS.length))
        : []),
    ];
    return others.length === 0 ? exact : this.inOrder([...exact, ...others]);
  }

  /** Rows that may be meant by a use, in the order of the catalogue. */
  candidatesFor({ action, image, argv }: ToolUse): readonly ToolRow[] {
    if (action !== undefined) {
      return this.rowsForAction(action);
    }
    if (image !== undefined) {
      return this.byImage.of(lastPart(imageName(image)));
    }
    const [program] = argv === undefined ? [] : withShortGoals(argv);
    return program === undefined ? [] : this.byProgram.of(program);
  }

  private inOrder(rows: ToolRow[]): ToolRow[] {
    const place = (row: ToolRow) => this.places.get(row) ?? 0;
    return [...new Set(rows)].sort((a, b) => place(a) - place(b));
  }
}

/**
 * The catalogue that is built in.
 *
 * @internal
 */
export const BUILT_IN = new ToolIndex(CATALOGUE);
