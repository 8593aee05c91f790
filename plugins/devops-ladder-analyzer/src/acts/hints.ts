import type { ActKind } from '../tools';
import {
  ASIDE,
  GENERIC,
  HARMLESS,
  HARMLESS_LEAD,
  HINTS,
  HOUSEKEEPING,
  NOTIFIES,
  SCANNER,
  SCANS,
  SCAN_HINTS,
  SCAN_WORDS,
} from './hintWords';

/**
 * A name of several words that are no generic ones says what is done, though
 * in words that are not known; a single one may be the name of anything.
 */
function isTelling(plain: string): boolean {
  const words = plain.split(' ').filter(word => word && !GENERIC.test(word));
  return words.length > 1;
}

/** What is handed a report has it from a scan before. */
const TAKES_REPORT = /^\S+\.(?:[cm]?[jt]s|py|rb|sh)\s+[\w./-]+\.sarif\b/;

/** Patterns take long on what is longer, and no name is. */
const MAX_NAME = 1000;

/** Words of a name; an expression in it says nothing. */
const inWords = (text: string) =>
  text
    .slice(0, MAX_NAME)
    .replace(/\$\{\{.*?\}\}/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');

/** Which scans a name stands for: by what is scanned, else any. */
function scansIn(plain: string): ActKind[] {
  const isScan = SCAN_WORDS.test(plain);
  if (!isScan && !SCANNER.test(plain)) {
    return [];
  }
  const said = SCAN_HINTS.filter(hint => hint.words.test(plain)).flatMap(
    hint => hint.kinds,
  );
  return said.length > 0 ? said : SCANS;
}

/**
 * What something may do judging by its name: `anything` where the name says
 * nothing.
 *
 * @internal
 */
export function hintedKinds(words: string): ReadonlySet<ActKind> | 'anything' {
  const plain = inWords(words);
  if (NOTIFIES.test(plain)) {
    return new Set<ActKind>(['notify']);
  }
  if (
    HARMLESS_LEAD.test(plain) ||
    ASIDE.test(plain) ||
    HOUSEKEEPING.test(plain) ||
    (TAKES_REPORT.test(words.slice(0, MAX_NAME)) && !SCAN_WORDS.test(plain))
  ) {
    return new Set();
  }
  const kinds = [
    ...HINTS.filter(hint => hint.words.test(plain)).flatMap(hint => hint.kinds),
    ...scansIn(plain),
  ];
  if (kinds.length > 0) {
    return new Set(kinds);
  }
  return HARMLESS.test(plain) || isTelling(plain) ? new Set() : 'anything';
}

/**
 * Whether the name of a shared pipeline says that it has no part in delivery.
 *
 * @internal
 */
export function isHousekeeping(words: string): boolean {
  const plain = inWords(words);
  return ASIDE.test(plain) || HOUSEKEEPING.test(plain);
}

/** Names that are worth an inferred act: what is done, never that it gates. */
const ACTS: Array<{ words: RegExp; kinds: ActKind[] }> = [
  {
    words:
      /\b(?:docker|image|container|oci|ecr|gcr|acr|ghcr)\b.*\b(?:build|push|publish)\b|\b(?:build|push|publish)\b.*\b(?:docker|image|container|oci|ecr|gcr|acr|ghcr)\b/,
    kinds: ['build', 'image-build', 'image-push'],
  },
  { words: /\b(?:build|compile)\b/, kinds: ['build'] },
  {
    words:
      /\bpublish\b(?!.*\b(?:results?|reports?|docs?|pages|coverage|tests?)\b)|\brelease\b.*\b(?:packages?|npm|nuget|maven|pypi|gem|jar|artifacts?)\b|\b(?:packages?|npm|nuget|maven|pypi|gem|jar|artifacts?)\b.*\brelease\b/,
    kinds: ['package-publish'],
  },
  {
    // Documentation that is put somewhere is not the service.
    words:
      /^(?!.*\b(?:docs?|documentation|g(?:it)?h(?:ub)? pages|storybook|wiki|javadoc|typedoc|mkdocs|sphinx|yard)\b).*\bdeploy(?:ment)?\b(?! (?:keys?|tokens?|hooks? url|artifacts?|snapshots?|packages?|jars?|to (?:maven|nexus|artifactory|pypi|npm)(?: central)?)\b)/,
    kinds: ['deploy'],
  },
  {
    // Maven's word for what others call publishing.
    words:
      /\bdeploy (?:(?:artifacts?|snapshots?|packages?|jars?)|to (?:maven|nexus|artifactory|pypi|npm)(?: central)?)\b/,
    kinds: ['package-publish'],
  },
  { words: /\bsbom\b/, kinds: ['sbom'] },
  { words: /\bsign(?:ing)?\b/, kinds: ['sign'] },
  { words: /\b(?:notify|notification|slack)\b/, kinds: ['notify'] },
];

/** Folders of a template say what all of them are for, its own name what it does. */
const ofTemplate = (words: string) =>
  /(?:^|[\s/])([^\s/]+)\.ya?ml$/.exec(words)?.[1] ?? words;

/** The last of several names, where it is made of several words. */
const lastName = (words: string) =>
  inWords(/\s([\w.]+[-_][\w.-]+)$/.exec(words.slice(0, MAX_NAME))?.[1] ?? '');

/**
 * Acts that a telling name is good for.
 *
 * @internal
 */
export function namedActs(words: string): ActKind[] {
  const plain = inWords(ofTemplate(words));
  if (NOTIFIES.test(plain)) {
    return /\b(?:fail|failed|failure)\b/.test(plain) ? [] : ['notify'];
  }
  if (
    [plain, lastName(words)].some(each => HARMLESS_LEAD.test(each)) ||
    /\bsetup\b/.test(plain)
  ) {
    return [];
  }
  return [
    ...new Set(
      ACTS.filter(act => act.words.test(plain)).flatMap(act => act.kinds),
    ),
  ];
}

/**
 * Whether a name says that people are told of something, and no more.
 *
 * @internal
 */
export function isNotice(words: string): boolean {
  return NOTIFIES.test(inWords(words));
}
