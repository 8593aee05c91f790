import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { configApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { useCallback } from 'react';

function templateRef(value: unknown): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(String(value), {
      defaultKind: 'template',
      defaultNamespace: 'default',
    });
  } catch {
    // The plan is of more use than a message about the configuration.
    return undefined;
  }
}

/**
 * The software template that brings a capability about, where the
 * configuration names one.
 *
 * @internal
 */
export function useTemplateOf(): (
  capability: string,
) => CompoundEntityRef | undefined {
  const templates = useApiHolder()
    .get(configApiRef)
    ?.getOptional('devopsLadder.templates');
  return useCallback(
    capability => {
      const named = Object.entries(templates ?? {}).find(
        ([id]) => id === capability,
      );
      return named && templateRef(named[1]);
    },
    [templates],
  );
}
