import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityFilter } from '@backstage/plugin-catalog-react';
import { RungQuestion } from '../../hooks';
import { isVerdict, TOP_RUNG } from '../../words';

/** No entity can have this name. */
const NOBODY = '-';

function toQuery({ fit, rung }: RungQuestion): string[] {
  return [
    ...(fit === undefined ? [] : [`fit:${fit}`]),
    ...(rung === undefined ? [] : [`rung:${rung}`]),
  ];
}

/**
 * What a link to the catalog asks for; what makes no sense is left out.
 *
 * @internal
 */
export function questionFrom(query: string | string[] = []): RungQuestion {
  const values = new Map(
    [query].flat().map(entry => {
      const [name, ...value] = entry.split(':');
      return [name, value.join(':')] as const;
    }),
  );
  const fit = values.get('fit') ?? null;
  const level = Number(values.get('rung') || NaN);
  const isRung = Number.isInteger(level) && level >= 0 && level <= TOP_RUNG;
  return {
    ...(isVerdict(fit) && { fit }),
    ...(isRung && { rung: level }),
  };
}

/**
 * Leaves the entities that are among some services. The catalog knows nothing
 * of rungs, so it is asked for their names, as it is for starred entities.
 * Where both are chosen, one of them narrows down what is on screen only.
 *
 * @internal
 */
export class LadderEntityFilter implements EntityFilter {
  readonly #question: RungQuestion;
  readonly #refs: ReadonlySet<string>;

  constructor(question: RungQuestion, refs: string[]) {
    this.#question = question;
    this.#refs = new Set(refs);
  }

  getCatalogFilters(): Record<string, string[]> {
    const names = [...this.#refs].map(ref => parseEntityRef(ref).name);
    return {
      'metadata.name': names.length ? [...new Set(names)] : [NOBODY],
    };
  }

  filterEntity(entity: Entity): boolean {
    return this.#refs.has(stringifyEntityRef(entity));
  }

  toQueryValue(): string[] {
    return toQuery(this.#question);
  }
}
