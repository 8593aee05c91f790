import { pathFilter } from '../../pipeline/pathFilter';
import type { Tri } from '../../pipeline/types';
import type { Repository } from '../../repository';

const MAX_PATTERNS = 200;
const MAX_PATTERN = 300;

/**
 * What path patterns of a pipeline mean for the files of the service. Each list
 * is looked at once.
 *
 * @internal
 */
export class PathFilters {
  private readonly known = new Map<string, { touched: Tri; exist: Tri }>();

  constructor(private readonly repository: Repository) {}

  /** Whether a change of the service passes: any, none, or some (`unknown`). */
  touched(patterns: readonly string[]): Tri {
    return this.judge(patterns).touched;
  }

  /** Whether one of the paths is there. */
  exist(patterns: readonly string[]): Tri {
    return this.judge(patterns).exist;
  }

  private judge(patterns: readonly string[]) {
    const key = patterns.slice(0, MAX_PATTERNS).join('\n');
    let found = this.known.get(key);
    if (!found) {
      found = this.decide(patterns.slice(0, MAX_PATTERNS));
      this.known.set(key, found);
    }
    return found;
  }

  private decide(patterns: readonly string[]): { touched: Tri; exist: Tri } {
    const open = patterns.some(
      each => each.includes('$') || each.length > MAX_PATTERN,
    );
    if (open || patterns.length === 0) {
      return { touched: 'unknown', exist: 'unknown' };
    }
    const passes = pathFilter(patterns, []);
    const touched = this.repository.byOwn((own): Tri => {
      const passed = own.filter(path => passes(path)).length;
      if (own.length > 0 && passed === 0) {
        return false;
      }
      return own.length > 0 && passed === own.length ? true : 'unknown';
    });
    return {
      touched,
      exist: this.repository.paths.some(path => passes(path)),
    };
  }
}
