import { guessMainlines } from './guessMainlines';
import picomatch from 'picomatch';
import type { EventKind, Tri } from '../../pipeline/types';
import type { Repository } from '../../repository';

/** Branches of changes, as far as a filter can tell them from others. */
const SOME_BRANCHES = ['feature/some-change', 'some-change'];
const SOME_TAGS = ['v1.2.3', '1.2.3'];
const QUOTED_NAME = /(?:["'\s[,/^!({|]|^)([a-z]+)(?=["'\s\],/$)}|]|$)/gm;

/**
 * The names that the default branch may have: the one that is known, else by
 * what a definition mentions.
 *
 * @internal
 */
export function mainlinesIn(
  texts: readonly string[],
  { mainline }: Pick<Repository, 'mainline'>,
): string[] {
  if (mainline !== undefined && mainline !== '') {
    return [mainline];
  }
  return guessMainlines(
    texts.flatMap(text =>
      [...text.slice(0, 5000).matchAll(QUOTED_NAME)].map(([, name]) => name),
    ),
  );
}

/**
 * Whether a branch of this event passes a test. Any name of the mainline will
 * do; a branch of a change has to pass whatever it is called.
 *
 * @internal
 */
export function branchPasses(
  event: EventKind,
  mainlines: readonly string[],
  test: (branch: string) => boolean,
): Tri {
  if (event === 'push-mainline') {
    return mainlines.some(test);
  }
  const samples = event === 'tag' ? SOME_TAGS : SOME_BRANCHES;
  const passed = samples.filter(test).length;
  if (passed === samples.length) {
    return true;
  }
  return passed > 0 ? 'unknown' : false;
}

/**
 * Whether a name matches a glob; a broken glob matches nothing.
 *
 * @internal
 */
export function matchesName(pattern: string, name: string): boolean {
  try {
    return picomatch.isMatch(name, pattern, { dot: true });
  } catch {
    return false;
  }
}
