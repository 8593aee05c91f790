import { mayHoldManifests } from './deployment';
import type { Survey } from './detectors/Survey';
import { PerTree } from './repository';
import type { Repository } from './repository';
import { damageOf } from './text/damage';
import type { SkippedFile } from './types';

/** Scripts in files of this form are followed. */
const JSON_FILE = /(?:^|\/)(?:package|composer)\.json$/;
/** A template is no YAML before somebody fills it in. */
const TEMPLATE = /\{\{|\{%|<%/;
const PARSED = /(?:compose[^/]*|Taskfile[^/]*|kustomization)\.ya?ml$/;
/** Folders of which the files are manifests. */
const OF_MANIFESTS =
  /(?:^|\/)(?:k8s|kubernetes|kube|manifests?|kustomize|overlays)\//;
const MAX_PARSED = 64_000;
/** More files than these are not looked through for damage. */
const MAX_FILES = 500;

function reasonOf(repository: Repository, path: string): string | undefined {
  const content = repository.content(path) ?? '';
  const damage = damageOf(content);
  const isTemplate = TEMPLATE.test(content) && !/Taskfile[^/]*$/.test(path);
  if (damage !== undefined || isTemplate) {
    return damage;
  }
  if (JSON_FILE.test(path)) {
    try {
      JSON.parse(content);
    } catch {
      return 'the JSON cannot be read';
    }
  }
  // Other files are not parsed for what they hold, and some of them are long.
  const isParsed =
    PARSED.test(path) ||
    (mayHoldManifests(path) &&
      (/^apiVersion:/m.test(content) ||
        (OF_MANIFESTS.test(path) && content.length < MAX_PARSED)));
  return isParsed ? repository.yaml(path).error?.message : undefined;
}

const DAMAGE = new PerTree<string | undefined>();

/**
 * Definitions of which only the beginning was read.
 *
 * @internal
 */
export function cutOffFiles(
  unresolved: Survey['unresolved'],
  named: readonly SkippedFile[],
): SkippedFile[] {
  const known = new Set(named.map(({ file }) => file));
  const files = unresolved
    .filter(({ reference, pipeline }) => reference === pipeline.file)
    .map(({ reference }) => reference);
  return [...new Set(files)]
    .filter(file => !known.has(file))
    .map(file => ({
      file,
      reason: 'it has more parts than are read: only its beginning was',
    }));
}

/**
 * Files of the service that were read and hold nothing that could be used, the
 * definitions of pipelines left out.
 *
 * @internal
 */
export function damagedFiles(
  repository: Repository,
  named: readonly SkippedFile[],
): SkippedFile[] {
  const known = new Set(named.map(({ file }) => file));
  return repository
    .readFiles(path => repository.concerns(path) && !known.has(path))
    .slice(0, MAX_FILES)
    .flatMap(({ path }) => {
      const reason = DAMAGE.of(repository, path, () =>
        reasonOf(repository, path),
      );
      return reason === undefined ? [] : [{ file: path, reason }];
    });
}
