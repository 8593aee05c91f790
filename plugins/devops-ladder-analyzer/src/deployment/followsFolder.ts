import { isWithin } from '../repository';
import { child, items, text } from '../yaml';
import type { Manifest } from './Manifest';

const plain = (path: string) => path.replace(/^(?:\.?\/)+|\/+$/g, '');

/** Folders that an object has its controller follow. */
function foldersOf({ group, kind, node }: Manifest): string[] {
  const spec =
    kind === 'ApplicationSet'
      ? child(node, 'spec', 'template', 'spec')
      : child(node, 'spec');
  if (group === 'argoproj.io' && /^Application(?:Set)?$/.test(kind)) {
    return [child(spec, 'source'), ...items(child(spec, 'sources'))]
      .map(source => text(child(source, 'path')))
      .filter((path): path is string => path !== undefined);
  }
  const path = text(child(spec, 'path'));
  return group === 'kustomize.toolkit.fluxcd.io' &&
    kind === 'Kustomization' &&
    path !== undefined
    ? [path]
    : [];
}

/** Whether a text is worth parsing for what `followsFolder` asks. @internal */
export function mayFollow(folder: string, content: string): boolean {
  return (
    content.includes(folder) &&
    /^kind:\s*["']?(?:Application(?:Set)?|Kustomization)\b/m.test(content)
  );
}

/**
 * Whether an object has a controller follow a folder, or one within it.
 *
 * @internal
 */
export function followsFolder(manifest: Manifest, folder: string): boolean {
  return (
    folder !== '' &&
    foldersOf(manifest).some(path => isWithin(plain(path), folder))
  );
}
