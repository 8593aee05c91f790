import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';

/** The annotations by which the Argo CD plugins of Backstage find applications. @internal */
export const argocdAnnotations = {
  name: 'argocd/app-name',
  selector: 'argocd/app-selector',
  instance: 'argocd/instance-name',
  namespace: 'argocd/app-namespace',
  project: 'argocd/project-name',
} as const;

/** How an entity says which applications are its own. @internal */
export interface ApplicationReference {
  names: string[];
  selector?: string;
  /** All that are configured, if none is named. */
  instances: string[];
  namespace?: string;
  project?: string;
}

/**
 * Undefined where the entity names no application. A project alone does not:
 * it holds those of other services too.
 *
 * @internal
 */
export function referenceOf({
  entity,
}: Pick<ServiceTarget, 'entity'>): ApplicationReference | undefined {
  const said = (key: keyof typeof argocdAnnotations) =>
    entity.metadata.annotations?.[argocdAnnotations[key]]?.trim() || undefined;
  const names = listed(said('name'));
  const selector = said('selector');
  if (names.length === 0 && !selector) {
    return undefined;
  }
  return {
    names,
    selector,
    instances: listed(said('instance')),
    namespace: said('namespace'),
    project: said('project'),
  };
}

function listed(text: string | undefined): string[] {
  const items = (text ?? '').split(',').map(item => item.trim());
  return [...new Set(items.filter(Boolean))];
}
