import type { Manifest } from '../deployment';
import { child, entry, text } from '../yaml';
import type { Survey } from './Survey';

/**
 * An object that has a controller reconcile something to Git.
 *
 * @internal
 */
export interface Controller {
  tool: 'argocd' | 'flux';
  manifest: Manifest;
  /** Corrects drift, only shows it, or does not look. */
  drift: 'heals' | 'detects' | 'unknown';
  suspended: boolean;
}

function argoDrift({ node, source }: Manifest): Controller['drift'] {
  if (!node) {
    return /^[^\S\n]*selfHeal:\s*true\b/m.test(source) ? 'heals' : 'unknown';
  }
  const spec = child(node, 'spec');
  const policy =
    child(spec, 'syncPolicy') ?? child(spec, 'template', 'spec', 'syncPolicy');
  return text(child(policy, 'automated', 'selfHeal')) === 'true'
    ? 'heals'
    : 'detects';
}

function controllerOf(manifest: Manifest): Controller | undefined {
  const { group, kind, node } = manifest;
  if (
    group === 'argoproj.io' &&
    (kind === 'Application' || kind === 'ApplicationSet')
  ) {
    return {
      tool: 'argocd',
      manifest,
      drift: argoDrift(manifest),
      suspended: false,
    };
  }
  const suspended =
    text(entry(child(node, 'spec'), 'suspend')?.value) === 'true';
  if (group === 'kustomize.toolkit.fluxcd.io' && kind === 'Kustomization') {
    return {
      tool: 'flux',
      manifest,
      drift: suspended ? 'detects' : 'heals',
      suspended,
    };
  }
  if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease') {
    const mode = text(child(node, 'spec', 'driftDetection', 'mode'));
    return {
      tool: 'flux',
      manifest,
      drift: mode === 'enabled' ? 'heals' : 'detects',
      suspended,
    };
  }
  return undefined;
}

/** @internal */
export function controllersOf(survey: Survey): Controller[] {
  // Previews come and go: what lasts is shown first.
  const isPreview = ({ manifest: { repository, file } }: Controller) =>
    survey.tiers.ofText(repository.stated(file)) === 'preview';
  return survey.manifests
    .map(controllerOf)
    .filter((found): found is Controller => found !== undefined)
    .sort((a, b) => Number(isPreview(a)) - Number(isPreview(b)));
}
