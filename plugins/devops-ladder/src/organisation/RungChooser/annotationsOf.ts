import {
  factAnnotation,
  parseFactValue,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';

/**
 * The lines for `catalog-info.yaml` that state facts for good. What is not
 * accepted is left out.
 *
 * @param facts - values by fact id, as text
 * @internal
 */
export function annotationsOf(
  facts: Record<string, string>,
  names: LadderNames,
): string | undefined {
  const lines = Object.entries(facts).flatMap(([id, text]) => {
    const definition = names.fact(id);
    const value =
      definition?.scope === 'service'
        ? parseFactValue(definition, text)
        : undefined;
    if (value === undefined) {
      return [];
    }
    const words = Array.isArray(value)
      ? value.join(',') || 'none'
      : String(value);
    // Kubernetes style: the value of an annotation is always text.
    return [`    ${factAnnotation(id)}: '${words}'`];
  });
  return lines.length > 0
    ? ['metadata:', '  annotations:', ...lines].join('\n')
    : undefined;
}
